// Instants as the workspace shows them: in the account's zone, whatever the machine's is.

export function timeWords(instant: string, timeZone: string): string {
  return new Date(instant).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short', timeZone });
}
