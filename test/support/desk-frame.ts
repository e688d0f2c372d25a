// A frame's SDK client on a simulated desk, without a browser: requests go to the same handlers as the workbench's.
import { setImmediate } from 'node:timers';
import type { Desk } from '../../workbench/desk/desk';
import type { ZafRequest } from '../../src/zendesk/zaf/client';
import { DeskClient } from '../workbench/desk-client';

export interface DeskFrame {
  request(options: ZafRequest): Promise<unknown>;
  /** Resolves when nothing has been under way for a while of turns. */
  quiet(): Promise<void>;
}

/** Turns of the event loop without a request after which nothing more is to come. */
const QUIET_TURNS = 5;

export function deskFrame(
  desk: Desk,
  user: ConstructorParameters<typeof DeskClient>[1],
  frame: string,
): DeskFrame {
  const client = new DeskClient(desk, user, frame);
  let underWay = 0;
  const request = async ({ url, type, data }: ZafRequest): Promise<unknown> => {
    underWay += 1;
    try {
      const path = url.replace(/^\/api\/v2/, '');
      const sent = client.send(type, path, data === undefined ? undefined : (JSON.parse(data) as unknown));
      // A body that is no JSON reaches an app as a failure with the status of a success.
      const answer = await sent.catch(() => ({ status: 200, body: null }));
      if (answer.body === null) throw failed(answer.status, null);
      if (answer.status >= 200 && answer.status < 300) return answer.body;
      // The SDK rejects with a jQuery-like response object, whose headers an app cannot read.
      throw failed(answer.status, answer.body);
    } finally {
      underWay -= 1;
    }
  };
  const quiet = async (): Promise<void> => {
    for (let turns = 0; turns < QUIET_TURNS; turns += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (underWay > 0) turns = 0;
    }
  };
  return { request, quiet };
}

/** Not an Error, as in Zendesk. */
function failed(status: number, body: unknown): Error {
  const responseText = body === null ? '' : JSON.stringify(body);
  return { status, statusText: String(status), responseText, responseJSON: body } as unknown as Error;
}
