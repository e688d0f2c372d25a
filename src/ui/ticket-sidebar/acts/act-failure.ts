// Why a decision could not be put into the book, and what to do next.
import type { Failure } from '../../../actions/failure';
import { isUnknown } from '../../../actions/keep-tag';
import type { Reading } from '../../shared/reading';
import { failureWords, type FailureWords } from '../../shared/wording';
import type { ActsWords } from './act-words';

export function actFailureWords(failure: Failure, words: ActsWords, reading: Reading): FailureWords {
  const { kind, request } = failure.facts;
  if (kind === 'denied') return { title: words.failure.denied(), toDo: words.failure.denied_do() };
  if (kind === 'refused')
    return { title: words.failure.refused(), toDo: words.failure.refused_do({ request }) };
  const said = failureWords(failure, null, reading);
  if (!isUnknown(failure)) return said;
  return { title: words.failure.unsure(), toDo: words.failure.unsure_do({ why: said.title }) };
}
