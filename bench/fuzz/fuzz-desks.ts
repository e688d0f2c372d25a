// Every desk's every question with broken answers: what is read, or a typed failure, within bounds; never a crash.
import { getResponse } from 'msw';
import { Failure } from '../../src/actions/failure';
import { decodeSettings } from '../../src/zendesk/decode/settings';
import { sendThrough, type Send } from '../../src/zendesk/rest/request';
import { handlers } from '../../workbench/rest/handlers';
import { USERS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { CALLS, type Asker } from './desk-calls';
import { broken } from './fuzz-openings';
import { mutate } from './mutate';
import { judged, tracedOf, type Outcome } from './outcome';
import { chanceOf } from './random';
import { keyOf, type Recording } from './recording';

export interface DeskRecording extends Pick<Recording, 'answers'> {
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Each call as a seeded account answers it, one after the other on the same account. */
export async function recordDesks(): Promise<readonly DeskRecording[]> {
  const desk = stillDesk();
  const routes = handlers(desk);
  const settings = desk.installation?.settings ?? {};
  const recordings: DeskRecording[] = [];
  for (const [name, call] of Object.entries(CALLS)) {
    const answers = new Map<string, unknown>();
    const send: Send = async (ask) => {
      // What limits there are is not what is asked here.
      desk.clock.advance(120);
      const request = async ({
        url,
        type,
        data,
      }: Parameters<Parameters<typeof sendThrough>[0]['request']>[0]) => {
        const headers = { 'x-workbench-user': String(USERS.admin.id), 'content-type': 'application/json' };
        const body = data === undefined ? {} : { body: data };
        const response = await getResponse(
          routes,
          new Request(`https://acme.zendesk.com${url}`, { method: type, headers, ...body }),
        );
        const text = (await response?.text()) ?? '';
        const answer: unknown = text === '' ? null : JSON.parse(text);
        const status = response?.status ?? 0;
        if (status < 200 || status >= 300 || answer === null) {
          throw { status, responseText: text, responseJSON: answer } as unknown as Error;
        }
        return answer;
      };
      const answer = await sendThrough({ request })(ask);
      answers.set(keyOf(ask), answer);
      return answer;
    };
    const asker: Asker = { send, settings: decodeSettings(settings) };
    try {
      await call(asker);
    } catch (thrown) {
      // What the account refuses is an answer too, though there is nothing in it to break.
      if (!(thrown instanceof Failure)) throw new Error(`${name}, sound answers: ${tracedOf(thrown)}`);
    }
    recordings.push({ name, answers, settings });
  }
  return recordings;
}

export function fuzzDesk(recordings: readonly DeskRecording[], seed: number): Promise<Outcome> {
  const chance = chanceOf(seed);
  const recording = chance.pick(recordings);
  const call = CALLS[recording.name];
  if (call === undefined) throw new Error(`no call ${recording.name}`);
  const { send, count } = broken(recording, chance);
  const raw =
    chance.below(6) === 0
      ? (mutate(recording.settings, chance) as typeof recording.settings)
      : recording.settings;
  return judged(() => call({ send, settings: decodeSettings(raw) }), { count, name: recording.name });
}
