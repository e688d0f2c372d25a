// Requests at the pace of the page: hundreds are decided or finished while everything else that the page asks goes on.
import type { Through } from '../../actions/account/account-ports';
import type { Send } from './request';

interface Pacer {
  reading(signal: AbortSignal): Through;
  writing(signal: AbortSignal): Through;
}

/** Only what is safe to repeat is repeated. */
export function paced(send: Send, pacer: Pacer): Send {
  const never = new AbortController().signal;
  const [reading, writing] = [pacer.reading(never), pacer.writing(never)];
  return (ask) => (ask.method === 'GET' ? reading : writing)(() => send(ask));
}
