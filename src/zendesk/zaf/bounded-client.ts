// The SDK's client with every question to the host ended in our own time: left to itself one copy of the SDK waits for five
// minutes, the other for five seconds, and then resolves with an error that looks like an answer.
import { Failure } from '../../actions/failure';
import { inTime } from '../time-limit';
import type { ZafClient } from './client';

/**
 * What a host refuses to tell as a whole, or answers with no fields at all, is nothing told, and no failure; what it does not
 * answer in time is one.
 */
export function boundedClient(client: ZafClient): ZafClient {
  return {
    on: (event, listener) => client.on(event, listener),
    off: (event, listener) => client.off(event, listener),
    get: (paths) => asked(`get ${paths.join(', ')}`, client.get(paths).then(told, nothing)),
    set: (values) => asked(`set ${Object.keys(values).join(', ')}`, client.set(values).then(told)),
    invoke: (action, ...args) => asked(`invoke ${action}`, client.invoke(action, ...args)),
    // Ends with the time that its sender gives it (rest/request.ts).
    request: (options) => client.request(options),
  };
}

async function asked<T>(request: string, answer: Promise<T>): Promise<T> {
  const answered: unknown = await inTime(answer, request);
  if ((answered as { name?: unknown } | null)?.name === 'TimeoutError') {
    throw new Failure({ kind: 'timed_out', request });
  }
  return answered as T;
}

type Values = Record<string, unknown>;

const told = (answer: unknown): Values =>
  typeof answer === 'object' && answer !== null ? (answer as Values) : nothing();
const nothing = (): Values => ({});
