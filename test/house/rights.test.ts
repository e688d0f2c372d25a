// The right that docs/install.md names beside a request is the one that the simulated Zendesk asks for.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Desk } from '../../workbench/desk/desk';
import { ROUTES } from '../../workbench/rest/routes';
import type { USERS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { CASES } from '../workbench/conformance/cases';
import { DeskClient } from '../workbench/desk-client';

const install = readFileSync(path.resolve(__dirname, '../../docs/install.md'), 'utf8');
const rows = [...install.matchAll(/^\| `([A-Z]+) (\/\S+)` \| .+ \| (.+) \|$/gm)].map(
  ([, method = '', where = '', who = '']) => ({ method, where, who }),
);

/** Each may all that those before may: a light agent, an agent, a role that was granted more, an administrator. */
const PEOPLE = ['light', 'agent', 'manager', 'admin'] as const satisfies readonly (keyof typeof USERS)[];
type Person = (typeof PEOPLE)[number];

/** Whom the words let in; the first that fits counts. */
const WORDS: readonly (readonly [words: RegExp, least: Person])[] = [
  [/^administrators/, 'admin'],
  [/who may (edit organizations|create|update|delete)/, 'manager'],
  [/who may edit the ticket/, 'agent'],
  [/^(everybody|agents|managers)/, 'light'],
];

/** Who is the least that is not refused. */
async function leastOf(desk: Desk, method: string, where: string): Promise<Person | 'nobody'> {
  const shape = where.includes('relationship_fields') ? '/{}/{}/relationship_fields/{}/{}' : where;
  const route = ROUTES.find(
    (one) => one.method.toUpperCase() === method && one.path.replaceAll(/:\w+/g, '{}') === shape,
  );
  const found = CASES[`${route?.method} ${route?.path}`];
  if (found === undefined) throw new Error(`no case of ${method} ${where}`);
  for (const person of PEOPLE) {
    const client = new DeskClient(desk, person);
    const at = typeof found.path === 'string' ? found.path : await found.path(desk, new DeskClient(desk));
    const { status } = await client.send(method, at, found.body);
    if (status < 300) return person;
    if (status !== 403) throw new Error(`${method} ${at}: ${status}`);
  }
  return 'nobody';
}

test('each request is refused to whoever lacks the right that its row names, and to nobody else', async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, rateLimits: false };
  const told: string[] = [];
  const asked: string[] = [];
  for (const { method, where, who } of rows) {
    const least = WORDS.find(([words]) => words.test(who))?.[1] ?? 'unclear';
    told.push(`${method} ${where}: ${least}`);
    asked.push(`${method} ${where}: ${await leastOf(desk, method, where)}`);
  }
  expect(told.length).toBeGreaterThan(50);
  expect(told).toEqual(asked);
});
