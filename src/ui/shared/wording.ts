// Kinds of failures into words. The compiler checks that none is left out.
import type { Failure, FailureKind } from '../../actions/failure';
import type { Reading } from './reading';
import type { Message } from './words';

export interface FailureWords {
  readonly title: string;
  readonly toDo: string;
  /** For the person who has to repair it: the request that failed, where that is what they need. */
  readonly detail?: string;
}

/** @param retryAt when it is tried again by itself; null = not by itself */
export function failureWords(failure: Failure, retryAt: number | null, reading: Reading): FailureWords {
  const { words, formats, now } = reading;
  const { request } = failure.facts;
  // A request that was dropped says nothing of the connection; the browser knows.
  const kind = failure.kind === 'offline' && navigator.onLine ? 'timed_out' : failure.kind;
  const toDo: Record<FailureKind, Message> = {
    offline: words.failure.offline_do,
    timed_out: words.failure.timed_out_do,
    throttled: words.failure.throttled_do,
    signed_out: words.failure.signed_out_do,
    denied: words.failure.denied_do,
    missing: words.failure.missing_do,
    objects_off: words.failure.objects_off_do,
    model_missing: words.failure.model_missing_do,
    conflict: words.failure.conflict_do,
    refused: words.failure.refused_do,
    unavailable: words.failure.unavailable_do,
    malformed: words.failure.malformed_do,
    part_missing: words.failure.part_missing_do,
  };
  const isOurs = /custom_objects|relationship_fields/.test(request);
  if (kind === 'denied' && !isOurs) {
    return { title: words.failure.denied_other(), toDo: words.failure.denied_other_do(), detail: request };
  }
  if (retryAt === null && RETRIED.has(kind)) {
    return { title: words.failure[kind](), toDo: words.failure.later_do() };
  }
  const time = retryAt === null ? '' : formats.moment(retryAt, now());
  const said = { title: words.failure[kind](), toDo: toDo[kind]({ time }) };
  return kind === 'refused' || kind === 'malformed' ? { ...said, detail: request } : said;
}

/** Kinds that are tried again by themselves, as long as there are tries left. */
const RETRIED: ReadonlySet<FailureKind> = new Set(['throttled', 'timed_out', 'unavailable', 'part_missing']);
