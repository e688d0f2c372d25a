// A file of contracts against the seeded account: what it would do, what is wrong with it, and what is written of it.
import { applyImport } from '../../../src/actions/contracts/csv/apply-import';
import { boundBy } from '../../../src/actions/contracts/csv/dry-run';
import { contractsFile } from '../../../src/actions/contracts/csv/written-row';
import { createRecord, updateRecord } from '../../../workbench/desk/record-writes';
import { contractId, ORGANIZATIONS, USERS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { planId } from '../../../workbench/seed/plans';
import { ContractSeat, Killed } from '../../support/contract-seat';

const HEAD = 'external_id,name,organization,plan,starts_on,ends_on,draws_from,owner';

function seated() {
  const desk = stillDesk();
  return { desk, seat: new ContractSeat(desk) };
}

const fileOf = (...rows: readonly string[]) => `${HEAD}\n${rows.join('\n')}\n`;

async function exported(seat: ContractSeat): Promise<string> {
  const { desk } = seat.parts;
  const contracts = await desk.list('support_contract');
  const ids = [...new Set(contracts.map(({ draft }) => draft.fields['organization'] ?? ''))];
  return contractsFile({
    contracts,
    plans: await desk.list('support_plan'),
    organizations: await desk.organizations(ids),
  });
}

const faultsOf = (wrong: Awaited<ReturnType<ContractSeat['look']>>['wrong']) =>
  wrong.map(({ line, column, kind }) => `${line} ${column ?? '-'} ${kind}`);

test('what was exported changes nothing when it is imported, faulty contracts among it', async () => {
  const { desk, seat } = seated();
  createRecord(desk, USERS.admin.id, 'support_contract', {
    name: '=1+1, "quoted"',
    externalId: 'erp-7',
    values: {
      organization: String(ORGANIZATIONS.noContract.id),
      plan: planId('care_50'),
      agent_note: "'-5\r\nsecond line",
      unit_price: 12.5,
    },
  });
  // Deleted since: its contract names an organization that nobody finds any more.
  desk.organizations.erase(ORGANIZATIONS.drawing.id);
  const text = await exported(seat);
  for (const file of [text, text.replaceAll('\r\n', '\n')]) {
    const { created, changed, same, wrong } = await seat.look(file);
    expect({ created, changed: changed.map((row) => row.changed), wrong }).toEqual({
      created: [],
      changed: [],
      wrong: [],
    });
    expect(same).toHaveLength([...desk.recordsOf('support_contract').values()].length);
  }
});

test('a new row makes a contract, by name, key or id', async () => {
  const { seat } = seated();
  const { created, wrong } = await seat.look(
    fileOf(
      `,Iris 2027,Iris Imports,care_50,2027-01-01,,,${USERS.manager.email}`,
      `erp-1,Birch 2027,${ORGANIZATIONS.underLimit.id},Care 20,2027-01-01,2027-12-31,,`,
    ),
  );
  expect(wrong).toEqual([]);
  expect(
    created.map(({ externalId, draft: { name, fields } }) => [
      externalId.slice(0, 7),
      name,
      fields['organization'],
      fields['plan'],
      fields['owner'],
    ]),
  ).toEqual([
    [
      'import:',
      'Iris 2027',
      String(ORGANIZATIONS.noContract.id),
      planId('care_50'),
      String(USERS.manager.id),
    ],
    ['erp-1', 'Birch 2027', String(ORGANIZATIONS.underLimit.id), planId('care_20'), ''],
  ]);
});

test('columns that the file does not have are left, empty cells empty the field', async () => {
  const { seat } = seated();
  const id = contractId('underLimit');
  const { changed } = await seat.look(`id,ends_on\n${id},\n`);
  expect(changed.map((row) => row.changed)).toEqual([['ends_on']]);
  expect(changed[0]?.draft.fields).toMatchObject({ ends_on: '', licences: '80', plan: planId('care_50') });
});

test('every fault names its row and column', async () => {
  const { desk, seat } = seated();
  for (const name of ['Twin', 'Twin']) {
    createRecord(desk, USERS.admin.id, 'support_contract', {
      name,
      externalId: null,
      values: {
        organization: String(ORGANIZATIONS.noContract.id),
        plan: planId('care_50'),
        starts_on: '2026-01-01',
      },
    });
  }
  const { wrong, created } = await seat.look(
    fileOf(
      ',A,Nobody Ltd,care_50,2027-01-01,,,',
      ',B,Iris Imports,platinum,2027-01-01,,,',
      ',C,Iris Imports,care_50,01.01.2027,,,',
      ',D,Iris Imports,care_50,2027-02-01,2027-01-01,,',
      ',,Iris Imports,care_50,2027-01-01,,,',
      ',E,Iris Imports,care_50,2027-01-01,,no such contract,',
      ',F,Iris Imports,care_50,2027-01-01,,,nobody@acme.example',
      ',G,Iris Imports,care_50,2027-01-01,,,,surplus',
      ',H,Iris Imports,care_50,2027-01-01,,,',
      ',h,iris imports,care_20,2027-01-01,,,',
      ',Twin,Iris Imports,care_50,2027-01-01,,,',
      'has a space,J,Iris Imports,care_50,2027-01-01,,,',
      ',K,,care_50,,,,',
      'new-1,Twin,Iris Imports,care_50,2027-01-01,,,',
    ),
  );
  expect(faultsOf(wrong)).toEqual([
    '2 organization unknown_organization',
    '3 plan unknown_plan',
    '4 starts_on not_a_date',
    '5 ends_on ends_before_start',
    '6 name missing',
    '7 draws_from unknown_contract',
    '8 owner unknown_person',
    '9 - too_many_cells',
    '11 - row_twice',
    '12 name ambiguous_contract',
    '13 external_id bad_format',
    '14 organization missing',
    '14 starts_on missing',
    '15 external_id same_name',
  ]);
  expect(wrong.find(({ line }) => line === 11)?.facts).toEqual({ other: 10 });
  expect(wrong.find(({ line }) => line === 4)?.value).toBe('01.01.2027');
  expect(created.map(({ line }) => line)).toEqual([10]);
});

test('a text that is the name of one organization and the number of another names both', async () => {
  const { desk, seat } = seated();
  const acme = desk.organizations.get(ORGANIZATIONS.noContract.id);
  if (!acme) throw new Error('no such organization');
  desk.organizations.put(acme.id, { ...acme, externalId: 'birch bakery' });
  const { wrong } = await seat.look(fileOf(',A,Birch Bakery,care_50,2027-01-01,,,'));
  expect(wrong).toMatchObject([
    {
      kind: 'ambiguous_organization',
      facts: {
        names: `Birch Bakery (${ORGANIZATIONS.underLimit.id}), Iris Imports (${ORGANIZATIONS.noContract.id})`,
      },
    },
  ]);
});

test('an id and a name that are two organizations are told apart', async () => {
  const { seat } = seated();
  const id = contractId('underLimit');
  const head = 'id,organization_id,organization';
  const { wrong } = await seat.look(`${head}\n${id},${ORGANIZATIONS.underLimit.id},Iris Imports\n`);
  expect(wrong).toMatchObject([
    { column: 'organization', kind: 'two_organizations', facts: { name: 'Birch Bakery' } },
  ]);
});

test('contracts that draw from one of the same file are made after it, and share its limits', async () => {
  const { desk, seat } = seated();
  const text = fileOf(
    'd-1,Iris shares,Iris Imports,care_50,2027-01-01,,m-1,',
    'm-1,Birch master,Birch Bakery,care_50,2027-01-01,,,',
    'd-2,Gale shares,Gale Garages,care_50,2027-01-01,,d-1,',
  );
  const run = await seat.look(text);
  expect(faultsOf(run.wrong)).toEqual([
    '2 draws_from drawn_from',
    '4 draws_from draws_from_a_drawing_contract',
  ]);
  const better = await seat.look(text.replace(',d-1,', ',m-1,'));
  expect(better.wrong).toEqual([]);
  const parts = seat.importer;
  const signal = new AbortController().signal;
  const done = await applyImport(parts, better.created, () => undefined, signal);
  expect(done).toEqual({ done: 3, of: 3, refused: [] });
  const made = new Map([...desk.recordsOf('support_contract').values()].map((one) => [one.externalId, one]));
  expect(made.get('d-2')?.values['draws_from']).toBe(made.get('m-1')?.id);
});

test('a row that is written says which contracts serve the same days', async () => {
  const { seat } = seated();
  const { overlaps } = await seat.look(
    fileOf(',More,Birch Bakery,care_50,2026-12-01,,,', ',Later,Birch Bakery,care_50,2027-01-01,,,'),
  );
  expect([...overlaps.entries()].map(([line, names]) => [line, names.length])).toEqual([
    [2, 2],
    [3, 1],
  ]);
});

test('what a finished statement binds is looked at only where a row would move it', async () => {
  const { seat } = seated();
  const run = await seat.look(
    `id,ends_on,agent_note\n${contractId('underLimit')},2026-11-30,\n${contractId('nearLimit')},2026-12-31,Hello\n`,
  );
  expect(boundBy(run).map(({ id }) => id)).toEqual([contractId('underLimit')]);
});

/** Rows for organizations of the seed, in turn. */
function manyRows(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, at) => `big-${at},Contract ${at},Iris Imports,care_50,2027-01-01,,,`,
  );
  return fileOf(...rows);
}

test('killed after any request and started anew, a file is written once', async () => {
  const { desk, seat } = seated();
  const text = manyRows(150);
  const signal = new AbortController().signal;
  let kills = 0;
  for (;;) {
    seat.lives = Infinity;
    const run = await seat.look(text);
    const parts = seat.importer;
    seat.lives = kills + 1;
    const ended = await applyImport(parts, [...run.created, ...run.changed], () => undefined, signal).catch(
      (thrown: unknown) => {
        if (!(thrown instanceof Killed)) throw thrown;
        return null;
      },
    );
    if (ended !== null) break;
    kills += 1;
    expect(kills).toBeLessThan(20);
  }
  expect(kills).toBeGreaterThan(3);
  const made = [...desk.recordsOf('support_contract').values()].filter(({ externalId }) =>
    externalId?.startsWith('big-'),
  );
  expect(made).toHaveLength(150);
  expect(new Set(made.map(({ externalId }) => externalId)).size).toBe(150);
  seat.lives = Infinity;
  expect((await seat.look(text)).same).toHaveLength(150);
});

test('a year of two digits is refused, and not taken for one of our days', async () => {
  const { seat } = seated();
  const { wrong } = await seat.look(fileOf(',Iris 2027,Iris Imports,care_50,0027-01-01,,,'));
  expect(faultsOf(wrong)).toEqual(['2 starts_on too_early']);
});

test('a day before 2000 that is stored is no reason to refuse what a row says of other fields', async () => {
  const { desk, seat } = seated();
  const id = contractId('underLimit');
  updateRecord(desk, USERS.admin.id, 'support_contract', id, { values: { starts_on: '1998-01-01' } });
  const { wrong, changed } = await seat.look(`id,agent_note\n${id},calls on Mondays\n`);
  expect(faultsOf(wrong)).toEqual([]);
  expect(changed.map((row) => row.changed)).toEqual([['agent_note']]);
});
