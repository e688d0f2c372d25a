// What becomes of the rows of a contract file that meet somebody else's work, a refusal or a lost answer while they are written.
import { applyImport } from '../../../src/actions/contracts/csv/apply-import';
import { newFault } from '../../../workbench/control/armed-fault';
import { createRecord, updateRecord } from '../../../workbench/desk/record-writes';
import { contractId, USERS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { ContractSeat } from '../../support/contract-seat';

const HEAD = 'external_id,name,organization,plan,starts_on,ends_on,draws_from,owner';

function seated() {
  const desk = stillDesk();
  return { desk, seat: new ContractSeat(desk) };
}

const fileOf = (...rows: readonly string[]) => `${HEAD}\n${rows.join('\n')}\n`;

test('a statement that was finished since the file was looked at keeps its contract as it is, and is named', async () => {
  const { desk, seat } = seated();
  const run = await seat.look(
    `id,billing_period,unit_price\n${contractId('underLimit')},quarter,9\n${contractId('nearLimit')},month,9\n`,
  );
  expect(run.wrong).toEqual([]);
  createRecord(desk, USERS.admin.id, 'support_entry', {
    name: 'Statement Birch-2026-10-01',
    externalId: `statement:${contractId('underLimit')}:2026-10-01`,
    values: {
      kind: 'statement',
      contract: contractId('underLimit'),
      starts_on: '2026-10-01',
      ends_on: '2026-10-31',
      state: 'final',
    },
  });
  const done = await applyImport(seat.importer, run.changed, () => undefined, new AbortController().signal);
  expect(done).toMatchObject({
    done: 1,
    refused: [
      {
        line: 2,
        column: 'billing_period',
        kind: 'locked',
        facts: { until: '2026-10-31', statement: 'Statement Birch-2026-10-01' },
      },
    ],
  });
  const { values } = desk.recordsOf('support_contract').get(contractId('underLimit')) ?? {};
  expect(values).toMatchObject({ billing_period: 'month' });
  expect(values?.['unit_price'] ?? null).toBeNull();
});

test('what somebody changed since the file was looked at is left, and said', async () => {
  const { desk, seat } = seated();
  const id = contractId('underLimit');
  const run = await seat.look(`id,unit_price\n${id},9\n${contractId('nearLimit')},9\n`);
  updateRecord(desk, USERS.agent.id, 'support_contract', id, { values: { unit_price: 50 } });
  const parts = seat.importer;
  const done = await applyImport(parts, run.changed, () => undefined, new AbortController().signal);
  expect(done).toMatchObject({ done: 1, refused: [{ line: 2, kind: 'changed_meanwhile' }] });
  expect(desk.recordsOf('support_contract').get(id)?.values['unit_price']).toBe(50);
});

test('a row that Zendesk refuses is told with its words, and the others are written', async () => {
  const { seat } = seated();
  const run = await seat.look(
    fileOf(',Good,Iris Imports,care_50,2027-01-01,,,', ',Bad,Iris Imports,care_50,2027-01-01,,,'),
  );
  const [good, bad] = run.created;
  if (good === undefined || bad === undefined) throw new Error('two rows');
  const broken = { ...bad, draft: { ...bad.draft, fields: { ...bad.draft.fields, status: 'gone' } } };
  const parts = seat.importer;
  const done = await applyImport(parts, [good, broken], () => undefined, new AbortController().signal);
  expect(done).toMatchObject({ done: 1, refused: [{ line: 3, kind: 'refused' }] });
  expect(String(done.refused[0]?.facts['detail'])).toMatch(/status/i);
});

test('an answer that is lost is asked for again, and nothing is made twice', async () => {
  const { desk, seat } = seated();
  const run = await seat.look(
    fileOf(...[1, 2, 3].map((at) => `big-${at},Contract ${at},Iris Imports,care_50,2027-01-01,,,`)),
  );
  desk.faults.arm({ ...newFault({ match: 'POST /api/v2/custom_objects', drop: true }), after: true });
  const parts = seat.importer;
  const done = await applyImport(parts, run.created, () => undefined, new AbortController().signal);
  expect(done).toEqual({ done: 3, of: 3, refused: [] });
  expect(
    [...desk.recordsOf('support_contract').values()].filter(({ name }) => name.startsWith('Contract ')),
  ).toHaveLength(3);
});
