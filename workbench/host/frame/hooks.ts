// Asks every frame that listens whether something may happen (ticket.save), and gives it a limited time to say.
// How the app's handlers become a yes or a no is the SDK's affair (zaf-wire-protocol, "Events that need a reply").
import type { AppInstance } from './app-instance';
import type { Reply } from './wire';

/** Not documented; about 30 s by hearsay, after which the save fails: the harsher reading (zendesk-platform 1.5). */
export const HOOK_MILLISECONDS = 30_000;

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

export async function runHook(
  event: string,
  instances: readonly AppInstance[],
  milliseconds: number = HOOK_MILLISECONDS,
): Promise<Verdict> {
  const listening = instances.filter((instance) => instance.listensTo(event));
  const verdicts = await Promise.all(listening.map((one) => askOne(one, event, milliseconds)));
  return verdicts.find((verdict) => !verdict.allowed) ?? { allowed: true };
}

async function askOne(instance: AppInstance, event: string, milliseconds: number): Promise<Verdict> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<Verdict>((resolve) => {
    const reason = `The app did not answer within ${milliseconds / 1000} seconds.`;
    timer = setTimeout(() => resolve({ allowed: false, reason }), milliseconds);
  });
  const verdict = await Promise.race([instance.ask(event).then(verdictOf), tooLate]);
  clearTimeout(timer);
  return verdict;
}

function verdictOf({ refusal }: Reply): Verdict {
  if (!refusal) return { allowed: true };
  const reason = typeof refusal.msg === 'string' && refusal.msg !== '' ? refusal.msg : 'The app refused.';
  return { allowed: false, reason };
}
