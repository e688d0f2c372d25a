// Many charges decided at once.
import { isOffered } from '../../src/ui/nav-bar/charges/charge-words';
import type { ManyKind } from '../../src/ui/nav-bar/charges/charge-words';
import type { Desk } from './manager';
import { until } from './recount-work';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

export async function decideMany({ page, world, chance }: Desk): Promise<void> {
  const { views, many, frame } = page;
  if (views === null) return;
  const { rows } = await views.charges(YEAR);
  const kind: ManyKind = chance.pick(['waive', 'approve']);
  const offered = rows.filter((row) => isOffered(row, kind)).slice(-30);
  const chosen = offered.filter(() => chance.below(6) === 0).slice(0, 6);
  if (chosen.length === 0) return;
  many.close();
  many.open(kind, chosen);
  many.type({ code: 'goodwill', details: 'Agreed by phone' });
  await many.run({ name: (id) => `${kind}: #${id}` });
  const { outcomes, tags, bug } = many.state();
  if (bug !== null) throw bug.thrown;
  const done = [...outcomes.values()].filter((one) => one.kind === 'done').length;
  frame.person.decided.push(...chosen.map(({ ticketId }) => Number(ticketId)));
  world.log.note(frame.name, `${kind} of ${chosen.map(({ ticketId }) => ticketId).join(' ')}: ${done} done`);
  world.log.count(`act ${kind} of many`, done);
  if (tags === null) return;
  const over = until(tags, ({ kind: now }) => now !== 'looking' && now !== 'writing');
  const state = await Promise.race([over, frame.pace.pause(20 * 60_000).then(() => tags.state())]);
  if (state.kind === 'bug') throw state.thrown;
  if (state.kind === 'writing') state.run.cancel();
}
