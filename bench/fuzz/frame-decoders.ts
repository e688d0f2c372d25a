// What reads the host's answers, the frame's address and what the browser keeps of it: a value of the promised form; and of
// what was kept either all of it, to the letter, or nothing.
import { ServerTime } from '../../src/zendesk/server-time';
import type { ZafClient, ZafListener } from '../../src/zendesk/zaf/client';
import { replyEditorOf } from '../../src/zendesk/zaf/editor';
import { newTicketHostOf } from '../../src/zendesk/zaf/new-ticket-host';
import { boundedClient } from '../../src/zendesk/zaf/bounded-client';
import { organizationHostOf } from '../../src/zendesk/zaf/organization-host';
import { pageHostOf } from '../../src/zendesk/zaf/page-host';
import { hostOrigin } from '../../src/zendesk/zaf/record-address';
import { readSurroundings, schemeOf } from '../../src/zendesk/zaf/surroundings';
import { FormReader } from '../../src/zendesk/zaf/ticket-form';
import { readChoice as readChargeChoice } from '../../src/ui/nav-bar/charges/charge-choice';
import { readChoice as readMonthChoice } from '../../src/ui/nav-bar/month-end/month-choice';
import { readChoice as readOverviewChoice } from '../../src/ui/nav-bar/overview/overview-choice';
import { readRoute } from '../../src/ui/nav-bar/shell/route';
import { textIn, valuesOf, type Decoders, type Values } from './decoder';
import { KEPT } from './kept-decoders';
import { BOX, FORM, SURROUNDINGS } from './samples';

/** A page's own, of which a process has none. */
const PAGE = {
  location: { search: '?colorScheme=light' },
  DOMParser: class {
    parseFromString(text: string) {
      return { body: { textContent: text } };
    }
  },
};
for (const [name, part] of Object.entries(PAGE)) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: part });
}

function answering(
  answer: unknown,
  listen: (event: string, listener: ZafListener) => void = () => undefined,
) {
  const get = () => Promise.resolve(answer as Record<string, unknown>);
  return boundedClient({ on: listen, off: () => undefined, get, set: get, invoke: get, request: get });
}

/** The form as it is read after the host has told of these changes. */
async function formAfter(value: unknown) {
  const { answer, heard } = valuesOf(value);
  const tell: ZafListener[] = [];
  const client = answering(answer, (event, listener) => {
    if (event === '*.changed') tell.push(listener);
  });
  const reader = new FormReader(client, '123');
  for (const message of Array.isArray(heard) ? heard : [heard])
    for (const listener of tell) listener(message);
  return reader.read();
}

/** What a listener is told when the host sends this. */
function toldBy(
  event: string,
  message: unknown,
  listen: (client: ZafClient, told: (text: string) => void) => void,
) {
  const told: string[] = [];
  const client = answering({}, (name, listener) => {
    if (name === event) listener(message);
  });
  listen(client, (text) => told.push(text));
  return told;
}

const isText = (value: unknown) => value === null || (typeof value === 'string' && value !== '');
const areTexts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** @param checks of what was promised, by the field's name */
const fieldsAre =
  (checks: Readonly<Record<string, (value: unknown) => boolean>>) =>
  (answer: unknown): string | null => {
    if (answer === null) return null;
    const bad = Object.entries(checks).find(([key, holds]) => !holds((answer as Values)[key]));
    return bad === undefined ? null : `${bad[0]} is ${JSON.stringify((answer as Values)[bad[0]])}`;
  };

const chosen = { sort: 'use-down', show: 'over near', state: 'waived', from: '2026-11-01', month: '2026-10' };
/** A route's words are texts, whatever they say. */
const textsOf = (value: unknown) =>
  Object.fromEntries(Object.entries(valuesOf(value)).map(([key, one]) => [key, String(one)]));

export const FRAMES: Decoders = {
  ...KEPT,
  readSurroundings: {
    sound: () => [SURROUNDINGS],
    decode: (value) => readSurroundings(answering(valuesOf(value))),
    wrong: fieldsAre({
      locale: (value) => value !== null && isText(value),
      userId: (value) => typeof value === 'string',
      groups: areTexts,
      timeZone: isText,
      accountTimeZone: (value) => value !== null && isText(value),
      colorScheme: (value) => schemeOf(value) !== null,
    }),
  },
  FormReader: {
    sound: () => [FORM],
    decode: formAfter,
    wrong: fieldsAre({
      priority: isText,
      tags: areTexts,
      requesterEmail: isText,
      organizationId: (value) => value === null || typeof value === 'string',
    }),
  },
  pageHostOf: {
    sound: () => [{ appName: 'support-plan-meter', appRoute: 'charges/state/waived' }],
    decode: (value) =>
      toldBy('app.route.changed', value, (client, told) => pageHostOf(client, 'Meter').onRoute(told)),
    isWhole: true,
    wrong: (told) => (areTexts(told) ? null : 'tells no text'),
  },
  newTicketHostOf: {
    sound: () => [{ ticketId: 7, location: 'ticket_sidebar' }],
    decode: (value) =>
      toldBy('context.updated', value, (client, told) => newTicketHostOf(client, null).onMade(told)),
    isWhole: true,
    wrong: (told) => (areTexts(told) ? null : 'tells no text'),
  },
  organizationHostOf: {
    sound: () => [
      { answer: { 'organization.id': 360001 }, context: { location: 'x', organizationId: 360001 } },
    ],
    decode: (value) => {
      const { answer, context } = valuesOf(value);
      return organizationHostOf(answering(valuesOf(answer)), valuesOf(context) as never).organizationId();
    },
  },
  replyEditorOf: {
    sound: () => [BOX, { ...BOX, 'comment.useRichText': false }],
    decode: (value) => replyEditorOf(answering(valuesOf(value))).read(),
  },
  schemeOf: { sound: () => ['dark', 'light'], decode: schemeOf, isWhole: true },
  hostOrigin: {
    sound: () => ['?origin=https%3A%2F%2Facme.zendesk.com&app_guid=1'],
    decode: (value) => hostOrigin(textIn(value)),
  },
  ServerTime: {
    sound: () => ['4000 1795600000000'],
    decode: (value) => {
      const storage = { getItem: () => textIn(value) } as unknown as Storage;
      return new ServerTime(
        () => 1_795_600_100_000,
        () => storage,
      ).now();
    },
  },
  readRoute: {
    sound: () => ['charges/from/2026-11-01/state/waived', 'overview/sort/use-down/show/over%20near'],
    decode: (value) => readRoute(textIn(value)),
  },
  readChoice: {
    sound: () => [chosen],
    decode: (value) => {
      const texts = textsOf(value);
      return [readChargeChoice(texts, '2026-11-18'), readMonthChoice(texts), readOverviewChoice(texts)];
    },
  },
};
