// Plans and contracts edited: prices, limits, ends, tags; and opening balances, which are several writes.
import { makeChange } from '../../src/actions/contracts/make-change';
import type { ContractChange } from '../../src/actions/contracts/contract-change';
import type { Draft, RecordObject } from '../../src/actions/records/record-ports';
import { registryOf } from '../../src/actions/records/registry';
import { changeRecord } from '../../src/actions/records/save-record';
import type { Chance } from '../fuzz/random';
import type { Desk } from './manager';

type Edit = (chance: Chance, draft: Draft) => Readonly<Record<string, string>>;

/** Only what stays well formed, and what a final statement does not lock. */
const OF_PLANS: readonly Edit[] = [
  (chance) => ({ unit_price: String(30 + chance.below(40)) }),
  (chance) => ({ tolerance: String(chance.below(4)) }),
  (chance, { fields }) => (fields['limit_month'] === '' ? {} : { limit_month: String(5 + chance.below(60)) }),
  (chance) => ({ overage_policy: chance.pick(['bill', 'ask', 'do_not_bill']) }),
  (chance) => ({ not_counted_tags: chance.pick(['', 'product_desktop', 'closed_by_merge']) }),
];
const OF_CONTRACTS: readonly Edit[] = [
  (chance) => ({ unit_price: chance.pick(['', '35', '52.5']) }),
  (chance) => ({ spending_cap: chance.pick(['', '80', '200']) }),
  (chance) => ({ ends_on: chance.pick(['2026-12-31', '2027-01-31', '2026-12-03']) }),
  (chance) => ({ agent_note: `Note ${chance.below(100)}` }),
  (chance) => ({ status: chance.pick(['active', 'suspended']), status_since: '2026-12-02' }),
];
/** Broken ones stay broken: that nothing of theirs is written is looked at in the end. */
const BROKEN = /Broken plan|Lost plan/;

export const editPlan = (desk: Desk) => edit(desk, 'support_plan', OF_PLANS);
export const editContract = (desk: Desk) => edit(desk, 'support_contract', OF_CONTRACTS);

async function edit(
  { page, world, chance }: Desk,
  object: RecordObject,
  edits: readonly Edit[],
): Promise<void> {
  const stored = (await page.records.list(object)).filter(({ draft }) => !BROKEN.test(draft.name));
  const one = chance.pick(stored);
  const fields = chance.pick(edits)(chance, one.draft);
  if (object === 'support_plan' && one.draft.fields['coverage'] === 'unlimited') return;
  // A colleague may save meanwhile.
  await page.frame.pace.pause(1_000 + chance.below(60_000));
  const saved = await changeRecord(page.save, one, {
    ...one.draft,
    fields: { ...one.draft.fields, ...fields },
  });
  world.log.note(
    page.frame.name,
    `edits ${one.draft.name} ${JSON.stringify(fields)}: ${saved.kind}`,
    `record ${one.id}`,
  );
  world.log.count(`edited: ${object} ${saved.kind}`);
  page.session.changed();
}

/** What was used before the app was there: an adjustment for each limit, begun and finished as one. */
export async function enterOpening({ page, world, chance }: Desk): Promise<void> {
  const [contracts, plans] = [
    await page.records.list('support_contract'),
    await page.records.list('support_plan'),
  ];
  const several = contracts.filter(({ draft: { fields } }) => {
    const plan = plans.find(({ id }) => id === fields['plan']);
    return (
      plan !== undefined && plan.draft.fields['limit_year'] !== '' && plan.draft.fields['limit_month'] !== ''
    );
  });
  if (several.length === 0) return;
  const about = chance.pick(several);
  const uuid = `soak-${world.seed}-${chance.below(1_000_000_000)}`;
  const unitsOf = (period: 'month' | 'year', startsOn: string, at: number) => ({
    externalId: `adjustment:${uuid}-${at}`,
    period,
    startsOn,
    units: `-${1 + chance.below(3)}`,
    reason: 'Used before',
  });
  const change: ContractChange = {
    v: 1,
    kind: 'opening',
    make: null,
    about: { id: about.id, name: about.draft.name },
    end: null,
    organizationId: about.draft.fields['organization'] ?? '',
    units: [unitsOf('month', '2026-12-01', 1), unitsOf('year', '2026-01-01', 2)],
    ...page.signed,
  };
  const parts = await partsOf(page);
  world.writes.press(page.frame.name);
  const made = await makeChange(parts, change);
  world.log.note(page.frame.name, `opening of ${about.draft.name}: ${made.kind}`, `record ${about.id}`);
  world.log.count(`opening: ${made.kind}`);
  page.session.changed();
}

/** What was begun and cut off is finished by whoever finds it. @returns how many */
export async function finishBegun({ page, world }: Desk): Promise<number> {
  const begun = await page.contracts.begunChanges();
  const parts = await partsOf(page);
  for (const { change } of begun) {
    world.writes.press(page.frame.name);
    const made = await makeChange(parts, change);
    world.log.note(page.frame.name, `finishes what was begun: ${made.kind}`);
  }
  return begun.length;
}

/** With the plans as they are read now: units are judged by them. */
async function partsOf({ contracts, statements, save, records, frame }: Desk['page']) {
  const [plans, all] = [await records.list('support_plan'), await records.list('support_contract')];
  const { readablePlans } = registryOf(records.reader, plans, all);
  return { ...save, contracts, statements, plans: readablePlans, account: frame.account };
}
