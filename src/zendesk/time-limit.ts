// How long Zendesk may take, be it its REST or the page around the frame: our own limit, for the SDK's is none or minutes.
import { Failure } from '../actions/failure';

const LIMIT_MS = 15_000;

/**
 * @param request what was asked, for the person who has to repair it
 * @throws Failure where nobody has answered in time
 */
export async function inTime<T>(answer: Promise<T>, request: string, limitMs = LIMIT_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure({ kind: 'timed_out', request })), limitMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
