// Names of what a count knows by ids alone: asked for once, by everybody who shows them; what cannot be read stays an id.
import { Names } from '../../../src/ui/nav-bar/names';
import { ZendeskAccountDesk } from '../../../src/zendesk/account-desk';
import { newFault } from '../../../workbench/control/armed-fault';
import { ORGANIZATIONS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { AccountSeat } from '../../support/account-seat';

const REQUESTER = '410005';
const FORM = '310001';

function seated() {
  const desk = stillDesk();
  const { send, settings } = new AccountSeat(desk).parts;
  const names = new Names(new ZendeskAccountDesk(send, settings, (ask) => ask()));
  desk.requests.clear();
  return { desk, names };
}

test('requesters, forms and organizations get their names, each asked for once', async () => {
  const { desk, names } = seated();
  const id = String(ORGANIZATIONS.noContract.id);
  const all = () =>
    Promise.all([
      names.want('person', [REQUESTER, REQUESTER]),
      names.want('form', [FORM]),
      names.want('organization', [id]),
    ]);
  await all();
  await all();
  expect(desk.requests.all()).toHaveLength(3);
  expect(names.nameOf('person', REQUESTER)).toBe(desk.users.get(Number(REQUESTER))?.name);
  expect(names.nameOf('form', FORM)).toBe('Default Ticket Form');
  expect(names.nameOf('organization', id)).toBe(ORGANIZATIONS.noContract.name);
  // A form may have the number of a person.
  expect(names.nameOf('form', REQUESTER)).toBeNull();
});

test('what is gone stays an id, and is not asked for again', async () => {
  const { desk, names } = seated();
  await names.want('person', ['999']);
  await names.want('person', ['999']);
  expect([names.nameOf('person', '999'), desk.requests.all().length]).toEqual([null, 1]);
});

test.each([403, 404, 429, 500])(
  'a refusal with %i leaves the ids, and the next who shows them asks again',
  async (status) => {
    const { desk, names } = seated();
    desk.faults.arm(newFault({ match: 'GET /api/v2/ticket_forms', status, times: 1 }));
    await names.want('form', [FORM]);
    expect(names.nameOf('form', FORM)).toBeNull();
    await names.want('form', [FORM]);
    expect(names.nameOf('form', FORM)).toBe('Default Ticket Form');
  },
);

test('whoever shows a name is told when it comes', async () => {
  const { names } = seated();
  let told = 0;
  names.subscribe(() => (told += 1));
  await names.want('person', [REQUESTER]);
  expect(told).toBe(1);
});
