// Faults in words, and words as faults: the kinds that the drawer offers. The control API takes any combination.
import type { Fault } from '../desk-client/control';

export const FAULT_KINDS = [
  { value: '429', label: '429 throttled, Retry-After 30 s' },
  { value: '403', label: '403 not permitted' },
  { value: '404', label: '404 not found' },
  { value: '500', label: '500 server error' },
  { value: 'drop', label: 'Connection dropped' },
  { value: 'lost', label: 'Done, but the answer is lost' },
  { value: 'malformed', label: 'Malformed body' },
  { value: 'slow', label: '20 seconds late' },
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number]['value'];

export function faultOf(match: string, kind: FaultKind, times: number): Fault {
  switch (kind) {
    case 'drop':
      return { match, times, drop: true };
    case 'lost':
      return { match, times, drop: true, after: true };
    case 'malformed':
      return { match, times, malformed: true };
    case 'slow':
      return { match, times, delayMs: 20_000 };
    case '429':
      return { match, times, status: 429, retryAfter: 30 };
    default:
      return { match, times, status: Number(kind) };
  }
}

export function faultWords({
  match,
  times,
  status,
  retryAfter,
  delayMs,
  drop,
  malformed,
  after,
}: Fault): string {
  const effects = [
    after ? 'does its work, then' : '',
    status == null ? '' : `answers ${status}`,
    retryAfter == null ? '' : `Retry-After ${retryAfter} s`,
    delayMs ? `${delayMs} ms late` : '',
    drop ? 'drops the connection' : '',
    malformed ? 'breaks the body' : '',
  ];
  return `${match}: ${effects.filter((effect) => effect !== '').join(', ')}, ${times}×`;
}
