// A request whose answer is decoded before anyone sees it.
import * as v from 'valibot';
import { Failure } from '../../actions/failure';
import type { Ask, Send } from './request';

/** @throws Failure `malformed` where the answer is not what Zendesk documents */
export async function read<T>(send: Send, schema: v.GenericSchema<unknown, T>, ask: Ask): Promise<T> {
  const answer = await send(ask);
  const decoded = v.safeParse(schema, answer);
  if (decoded.success) return decoded.output;
  const where = v.getDotPath(decoded.issues[0]) ?? 'the whole answer';
  throw new Failure({
    kind: 'malformed',
    request: `${ask.method} ${ask.path.split('?')[0] ?? ask.path}`,
    detail: `${where}: ${decoded.issues[0].message}`,
  });
}
