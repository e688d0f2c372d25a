// Why a decision could not be put into the book, and what to do next.
import type { Failure } from '../../../actions/failure';
import { isUnknown } from '../../../actions/keep-tag';
import type { Reading } from '../../shared/reading';
import { failureWords, type FailureWords } from '../../shared/wording';
import type { ActsWords } from './act-words';

/** Where Zendesk does not say, or an app may not read it: its limits are by the minute. */
const PAUSE_SECONDS = 60;

/** @param at when it failed, in milliseconds since 1970 */
export function actFailureWords(
  failure: Failure,
  at: number,
  words: ActsWords,
  reading: Reading,
): FailureWords {
  const { kind, request, retryAfterSeconds = PAUSE_SECONDS } = failure.facts;
  const said = failureWords(failure, null, reading);
  const detail = request;
  // Nothing has been sent yet; which file it was helps nobody.
  if (kind === 'part_missing') return { title: words.failure.missing(), toDo: words.failure.missing_do() };
  if (kind === 'denied') return { title: words.failure.denied(), toDo: words.failure.denied_do(), detail };
  if (kind === 'refused') return { title: words.failure.refused(), toDo: words.failure.refused_do(), detail };
  if (kind === 'throttled') {
    const time = reading.formats.moment(at + retryAfterSeconds * 1_000, reading.now());
    return { title: said.title, toDo: words.failure.throttled_do({ time }), detail };
  }
  if (!isUnknown(failure)) return { ...said, detail };
  return { title: words.failure.unsure(), toDo: words.failure.unsure_do({ why: said.title }), detail };
}
