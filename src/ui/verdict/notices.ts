// What an agent should know beside the verdict: preview, observing only, a tag that was not written and why.
import type { Reading } from '../shared/reading';
import { failureWords } from '../shared/wording';
import type { VerdictView } from './verdict-view';

export function notices(view: VerdictView, reading: Reading): readonly string[] {
  const { words, formats, now } = reading;
  if (view.isPreview) return [words.panel.preview()];
  // What may have changed since says only how old it is.
  if (view.isRemembered) return [];
  const found: string[] = [];
  if (view.liveFrom === null) found.push(words.panel.observe_only());
  if (view.standing.isProbable) {
    const time = formats.moment(Date.parse(view.standing.settledAt), now());
    found.push(words.panel.recheck({ time }));
  }
  const silence = silenceWords(view, reading);
  return silence === null ? found : [...found, silence];
}

/** Only where a tag that should be there is not, and the person can make something of knowing it. */
function silenceWords({ outcome }: VerdictView, reading: Reading): string | null {
  const { silence } = reading.words;
  if (outcome?.kind === 'failed') {
    return silence.write_failed({ why: failureWords(outcome.failure, null, reading).title });
  }
  if (outcome?.kind !== 'silent') return null;
  switch (outcome.because) {
    case 'nothing_to_change':
    case 'observe_only':
    case 'unsettled':
      return null;
    default:
      return silence[outcome.because]();
  }
}
