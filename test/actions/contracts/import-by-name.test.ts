// Which contract a row of a file means that gives no number of it, and what it does not mean.
import { applyImport } from '../../../src/actions/contracts/csv/apply-import';
import { updateRecord } from '../../../workbench/desk/record-writes';
import { contractId, ORGANIZATIONS, USERS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { ContractSeat } from '../../support/contract-seat';

function seated() {
  const desk = stillDesk();
  return { desk, seat: new ContractSeat(desk) };
}

const fileOf = (...rows: readonly string[]) =>
  `external_id,name,organization,plan,starts_on,ends_on,draws_from,owner\n${rows.join('\n')}\n`;

const faultsOf = (wrong: Awaited<ReturnType<ContractSeat['look']>>['wrong']) =>
  wrong.map(({ line, column, kind }) => `${line} ${column ?? '-'} ${kind}`);

test('a name alone moves no contract to another term: a row with its own start means it', async () => {
  const { seat } = seated();
  const stored = await seat.records.read('support_contract', contractId('underLimit'));
  const { name = '', fields } = stored?.draft ?? {};
  const { wrong, changed, created } = await seat.look(
    fileOf(`,${name},Birch Bakery,care_50,2027-01-01,2027-12-31,,`),
  );
  expect(faultsOf(wrong)).toEqual(['2 name same_name']);
  expect([...changed, ...created]).toEqual([]);
  const meant = await seat.look(
    fileOf(`,${name},Birch Bakery,care_50,${String(fields?.['starts_on'])},2027-12-31,,`),
  );
  expect(meant.wrong).toEqual([]);
  expect(meant.changed.map((row) => [row.stored?.id, row.changed])).toEqual([
    [contractId('underLimit'), ['ends_on', 'owner']],
  ]);
});

test('a contract that was renamed leaves its old name free for another term, and its own row says so', async () => {
  const { desk, seat } = seated();
  const row = (year: number) => fileOf(`,Iris,Iris Imports,care_50,${year}-01-01,${year}-12-31,,`);
  const parts = seat.importer;
  const write = async (year: number) => {
    const { created } = await seat.look(row(year));
    return applyImport(parts, created, () => undefined, new AbortController().signal);
  };
  expect(await write(2027)).toEqual({ done: 1, of: 1, refused: [] });
  const [made] = [...desk.recordsOf('support_contract').values()].filter(({ name }) => name === 'Iris');
  updateRecord(desk, USERS.admin.id, 'support_contract', made?.id ?? '', {
    name: 'Iris, first year',
    values: {},
  });
  expect((await seat.look(row(2027))).wrong).toMatchObject([
    { column: 'name', kind: 'renamed_since', facts: { name: 'Iris, first year' } },
  ]);
  expect(await write(2028)).toEqual({ done: 1, of: 1, refused: [] });
});

test('two new rows of one name are one contract twice, whatever day they start', async () => {
  const { seat } = seated();
  const { wrong } = await seat.look(
    fileOf(',Iris,Iris Imports,care_50,2027-01-01,,,', ',Iris,Iris Imports,care_50,2028-01-01,,,'),
  );
  expect(faultsOf(wrong)).toEqual(['3 - row_twice']);
});

test('who may not search for organizations has them listed: the rows are understood in a large account, too', async () => {
  const { desk } = seated();
  const some = desk.organizations.get(ORGANIZATIONS.noContract.id);
  if (some === null) throw new Error('no organization to copy');
  for (let id = 900_001; id <= 902_000; id += 1) {
    desk.organizations.put(id, { ...some, id, name: `Customer ${id}`, externalId: null });
  }
  const seat = new ContractSeat(desk, 'agent');
  const { wrong, created } = await seat.look(fileOf(',Iris,Iris Imports,care_50,2027-01-01,,,'));
  expect(wrong).toEqual([]);
  expect(created.map(({ draft }) => draft.fields['organization'])).toEqual([
    String(ORGANIZATIONS.noContract.id),
  ]);
});

test('a new row is drawn from by its name where it alone bears it, and a second run finds both', async () => {
  const { desk, seat } = seated();
  const text = fileOf(
    ',Gale shares,Gale Garages,care_50,2027-01-01,,iris NEW,',
    ',Iris new,Iris Imports,care_50,2027-01-01,,,',
  );
  const { wrong, created } = await seat.look(text);
  expect(faultsOf(wrong)).toEqual([]);
  const signal = new AbortController().signal;
  const done = await applyImport(seat.importer, created, () => undefined, signal);
  expect(done).toEqual({ done: 2, of: 2, refused: [] });
  const called = (wanted: string) =>
    [...desk.recordsOf('support_contract').values()].find(({ name }) => name === wanted);
  expect(called('Gale shares')?.values['draws_from']).toBe(called('Iris new')?.id);
  const again = await seat.look(text);
  expect(faultsOf(again.wrong)).toEqual([]);
  expect([...again.created, ...again.changed]).toEqual([]);
});

test('a name that two new rows bear names neither, and one that a stored contract bears too is asked about', async () => {
  const { seat } = seated();
  const stored = await seat.records.read('support_contract', contractId('underLimit'));
  const taken = stored?.draft.name ?? '';
  const { wrong } = await seat.look(
    fileOf(
      ',Shared,Iris Imports,care_50,2027-01-01,,,',
      ',Shared,Gale Garages,care_50,2027-01-01,,,',
      ',First,Birch Bakery,care_50,2027-01-01,,Shared,',
      `,${taken},Iris Imports,care_50,2028-01-01,,,`,
      `,Second,Birch Bakery,care_50,2028-01-01,,${taken},`,
    ),
  );
  expect(faultsOf(wrong)).toEqual(['4 draws_from ambiguous_row', '6 draws_from ambiguous_row']);
});

test('a row that draws does not stand in the way of the contract whose name it shares', async () => {
  const { seat } = seated();
  const { wrong, created } = await seat.look(
    fileOf(
      ',Group,Birch Bakery,care_50,2027-01-01,,,',
      ',Group,Iris Imports,care_50,2027-01-01,,Group,',
      ',Group,Gale Garages,care_50,2027-01-01,,Group,',
    ),
  );
  expect(faultsOf(wrong)).toEqual([]);
  const [master, ...drawing] = created;
  expect(drawing.map(({ drawsFromNew }) => drawsFromNew)).toEqual([master?.externalId, master?.externalId]);
});

test('who draws from a new row that is wrong is told of that row', async () => {
  const { seat } = seated();
  const { wrong } = await seat.look(
    fileOf(
      ',Iris new,Iris Imports,no such plan,2027-01-01,,,',
      ',Gale shares,Gale Garages,care_50,2027-01-01,,Iris new,',
    ),
  );
  expect(faultsOf(wrong)).toEqual(['2 plan unknown_plan', '3 draws_from draws_from_a_wrong_row']);
});

test('who names a row that is refused for its name is refused with it, and draws from no stored contract of that name', async () => {
  const { seat } = seated();
  const stored = await seat.records.read('support_contract', contractId('underLimit'));
  const { name = '' } = stored?.draft ?? {};
  const refused = `,${name},Birch Bakery,care_50,2028-01-01,2028-12-31,,`;
  const drawing = (text: string) => `,Gale shares,Gale Garages,care_50,2028-01-01,,${text},`;
  const { wrong, created } = await seat.look(fileOf(drawing(name), refused));
  expect(faultsOf(wrong)).toEqual(['2 draws_from draws_from_a_wrong_row', '3 name same_name']);
  expect(created).toEqual([]);
  // Whoever gives its number means the stored one.
  const byId = await seat.look(fileOf(drawing(contractId('underLimit')), refused));
  expect(faultsOf(byId.wrong)).toEqual(['3 name same_name']);
  // What draws itself is nothing that others draw from: its name is the stored one's alone.
  const itself = await seat.look(
    fileOf(drawing(name), `,${name},Birch Bakery,care_50,2028-01-01,,${contractId('overLimit')},`),
  );
  expect(faultsOf(itself.wrong)).toEqual(['3 name same_name']);
});
