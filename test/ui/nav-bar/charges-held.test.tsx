// A decision about many charges belongs to the page, not to its tab: what is ticked, typed and under way is still there
// for whoever looks at something else in between.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chargesOf } from '../../../src/actions/account/charges';
import type { Act } from '../../../src/actions/acts/act-ports';
import { Names } from '../../../src/ui/nav-bar/names';
import ChargesPart from '../../../src/ui/nav-bar/charges/ChargesPart';
import type { Views } from '../../../src/ui/nav-bar/views';
import { USERS } from '../../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { entryOf } from '../../support/acts';
import { ChargesSeat } from '../../support/charges-seat';
import { renderPage } from '../../support/page';

const [FIRST, SECOND] = [OPEN_TICKETS.overLimit, OPEN_TICKETS.overLimit - 1];
const person = { id: String(USERS.admin.id), name: '', isAdmin: true, isRestricted: false, isLight: false };

/** A manager at the charges of one account, whose writes wait until they are let go. */
async function page() {
  const desk = stillDesk();
  desk.clock.advance(15 * 60);
  const seat = await new ChargesSeat(desk, 'admin').count();
  const { book, tags } = seat.many.parts;
  const held: (() => void)[] = [];
  const begun: Act[] = [];
  const slow = async () => {
    const real = await book();
    const saveAct = async (act: Act) => {
      begun.push(act);
      await new Promise<void>((go) => held.push(go));
      return real.acts.saveAct(act);
    };
    return { ...real, acts: { saveAct, undoAct: (id: string) => real.acts.undoAct(id) } };
  };
  const charges: Views['charges'] = (range) => Promise.resolve(chargesOf(seat.counted(), range));
  const none = () => Promise.resolve(new Map<string, string>());
  const names = new Names({ people: none, forms: none, organizations: () => Promise.resolve([]) });
  const user = userEvent.setup();
  return {
    desk,
    begun,
    user,
    /** The tab, opened: as often as somebody comes back to it. */
    open: () =>
      renderPage(
        <ChargesPart
          views={{ charges } as Views}
          names={names}
          person={person}
          account={seat.account}
          book={slow}
          tags={tags}
          chosen={{ search: 'Fjord', from: '2026-11-01' }}
          onChoose={() => undefined}
        />,
      ),
    letGo: () => waitFor(() => expect(held).not.toEqual([])).then(() => held.splice(0).forEach((go) => go())),
    async waive(details: string) {
      for (const id of [FIRST, SECOND]) {
        await user.click(await screen.findByRole('checkbox', { name: `Choose ticket ${id}` }));
      }
      await user.click(screen.getByRole('button', { name: 'Waive 2 charges…' }));
      await user.selectOptions(screen.getByLabelText('Reason'), 'goodwill');
      await user.type(screen.getByLabelText('Details'), details);
    },
  };
}

test('what was ticked and typed is still there after a look at another tab', async () => {
  const { open, user, waive } = await page();
  const { unmount } = await open();
  await waive('A loyal customer');
  unmount();
  await open();
  expect(await screen.findByLabelText('Details')).toHaveValue('A loyal customer');
  expect(screen.getByLabelText('Reason')).toHaveValue('goodwill');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('checkbox', { name: `Choose ticket ${FIRST}` })).toBeChecked();
});

test('a run goes on while another tab is looked at, no second one begins, and its results wait to be read', async () => {
  const { open, user, waive, letGo, begun, desk } = await page();
  const { unmount } = await open();
  await waive('A loyal customer');
  await user.click(screen.getByRole('button', { name: 'Waive all 2' }));
  expect(screen.getByText(/If this page is closed, what is saved stays/)).toBeVisible();
  unmount();
  await letGo();

  const again = await open();
  expect(await screen.findByText('1 of 2 saved.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Stop' })).toBeEnabled();
  expect(screen.getByRole('button', { name: 'Waive all 2' })).toBeDisabled();
  expect(screen.queryByRole('button', { name: /^Waive \d/ })).toBeNull();
  again.unmount();
  await letGo();

  await open();
  expect(await screen.findByText('2 of 2 saved.')).toBeVisible();
  expect(await screen.findByText(/^Figures and tags now show it/)).toBeVisible();
  expect(begun.map(({ ticketId }) => ticketId)).toEqual([FIRST, SECOND].map(String));
  expect(entryOf(desk, 'waive', SECOND)?.values['reason']).toBe('A loyal customer');
});

test('a run that is stopped from the tab that was come back to leaves the rest as it was', async () => {
  const { open, user, waive, letGo, desk } = await page();
  const { unmount } = await open();
  await waive('A loyal customer');
  await user.click(screen.getByRole('button', { name: 'Waive all 2' }));
  unmount();
  await open();
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  await letGo();
  expect(await screen.findByRole('button', { name: 'Try 1 again' })).toBeEnabled();
  expect([entryOf(desk, 'waive', FIRST) === null, entryOf(desk, 'waive', SECOND)]).toEqual([false, null]);
});

test('by keyboard alone charges are chosen, waived with a reason and read of, and the focus is never lost', async () => {
  const { open, user, letGo } = await page();
  await open();
  const first = await screen.findByRole('checkbox', { name: `Choose ticket ${FIRST}` });
  const tabTo = async (wanted: HTMLElement) => {
    for (let steps = 0; document.activeElement !== wanted; steps += 1) {
      if (steps > 60) throw new Error(`not reached: ${wanted.textContent}`);
      await user.tab();
    }
  };
  await tabTo(first);
  await user.keyboard(' ');
  expect(first).toBeChecked();
  await user.tab({ shift: true });
  await tabTo(screen.getByRole('button', { name: 'Waive 1 charge…' }));
  await user.keyboard('{Enter}');
  expect(screen.getByRole('heading', { name: 'Waive 1 charge' })).toHaveFocus();
  await user.tab();
  expect(screen.getByLabelText('Reason')).toHaveFocus();
  await user.selectOptions(screen.getByLabelText('Reason'), 'goodwill');
  await tabTo(screen.getByRole('button', { name: 'Waive it' }));
  await user.keyboard('{Enter}');
  expect(screen.getByRole('heading', { name: 'Waive 1 charge' })).toHaveFocus();
  await letGo();
  expect(await screen.findByText(/^Figures and tags now show it/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Waive 1 charge' })).toHaveFocus();
  await tabTo(screen.getByRole('button', { name: 'Close' }));
  await user.keyboard('{Enter}');
  expect(screen.getByRole('group', { name: 'Decide about charges' })).toHaveFocus();
});
