// The set-up tab on a simulated account: what is said, chosen and saved there.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { newFault } from '../../../workbench/control/armed-fault';
import { FIELDS } from '../../../workbench/seed/cast';
import { observeAgain, openSetUp, row, storeElsewhere } from '../../support/set-up-screen';

test('the first step makes the objects and tells the page once; the next one leads to the plans', async () => {
  const { desk, opens, changes, quiet } = await openSetUp('empty');
  await userEvent.click(screen.getByRole('button', { name: 'Create them' }));
  await quiet();
  expect(desk.objects.size).toBe(3);
  expect(row('Objects and fields').getByText('In order')).toBeTruthy();
  // Told once, with the ids that were written meanwhile.
  expect(changes.map((settings) => String(settings?.['lookup_field_ids']).includes('"model":1'))).toEqual([
    true,
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Enter a plan' }));
  expect(opens).toEqual(['plans']);
});

test('before going live the last step names what is still open in the list', async () => {
  const { quiet } = await openSetUp('full', 'admin', ({ desk }) => storeElsewhere(desk, { live_from: '' }));
  expect(screen.getByText('Still open in the list below: SLA policies. Put them right first.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Put everything right' }));
  await quiet();
  expect(screen.getByText('Step 4: Go live')).toBeTruthy();
  expect(screen.queryByText(/Still open in the list below/)).toBeNull();
});

test('what is refused names its request and what to do, and what went before it stays', async () => {
  const { desk, quiet } = await openSetUp('empty', 'admin', ({ desk: account }) => {
    const match = 'POST /api/v2/custom_objects/support_contract/fields';
    account.faults.arm(newFault({ match, status: 422, times: 1 }));
  });
  await userEvent.click(row('Objects and fields').getByRole('button', { name: 'Add what is missing' }));
  await quiet();
  const said = row('Objects and fields').getByRole('alert');
  expect(said.textContent).toContain('Zendesk refused this. What was done before it stays.');
  expect(said.textContent).toContain('Request: POST /api/v2/custom_objects/support_contract/fields');
  expect(desk.objects.has('support_plan')).toBe(true);
  // Said beside the step, too, for whoever sees no more than that.
  const steps = within(screen.getByRole('region', { name: 'Four steps to the first verdict' }));
  expect(steps.getByText(/^It stopped before the end.*: Objects and fields\.$/)).toBeTruthy();
  await userEvent.click(row('Objects and fields').getByRole('button', { name: 'Add what is missing' }));
  await quiet();
  expect(row('Objects and fields').queryByRole('alert')).toBeNull();
  expect(row('Objects and fields').getByText('In order')).toBeTruthy();
});

test('fields that are missing are told in one sentence for each object', async () => {
  await openSetUp('full', 'admin', ({ desk }) => {
    const plan = desk.objects.get('support_plan');
    const fields = plan?.fields.filter(({ key }) => key !== 'fee' && key !== 'currency');
    if (plan && fields) desk.objects.set('support_plan', { ...plan, fields });
  });
  expect(
    row('Objects and fields').getByText('Support plan: 2 fields are missing (Currency, Fee).'),
  ).toBeTruthy();
});

test('a field of the wrong type is told in words, and to look again, for nothing can be pressed before', async () => {
  await openSetUp('full', 'admin', ({ desk }) => {
    const entry = desk.objects.get('support_entry');
    const fields = entry?.fields.map((field) =>
      field.key === 'reason_code' ? { ...field, type: 'multiselect' as const } : field,
    );
    if (entry && fields) desk.objects.set('support_entry', { ...entry, fields });
  });
  const objects = row('Objects and fields');
  const note = objects.getByText(/^Support entry, field “Kind of reason”: it is of the type “Multi-select”/);
  expect(note.textContent).toMatch(
    /has to be “Drop-down”.* then press “Look again”: the right one can be added/,
  );
  expect(objects.queryByRole('button')).toBeNull();
});

test('nothing is granted before a role is ticked; then that role alone', async () => {
  const { seat, quiet } = await openSetUp('full');
  const rights = row('Rights of custom roles');
  expect(rights.getByRole('button', { name: 'Grant access' })).toHaveProperty('disabled', true);
  await userEvent.click(rights.getByRole('checkbox', { name: /Outsourced/ }));
  await userEvent.click(rights.getByRole('button', { name: 'Grant access to 1 role' }));
  await quiet();
  expect(seat.writes.every((line) => line.includes('permission_policies/custom-role-600006'))).toBe(true);
  expect(row('Rights of custom roles').queryByRole('checkbox')).toBeNull();
});

test('settings are saved as they were changed, and the page hears of them', async () => {
  const { desk, changes, quiet } = await openSetUp('full');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: "Managers' group" }), '');
  await userEvent.click(screen.getByRole('checkbox', { name: /Show prices to agents/ }));
  const before = desk.installation?.settings;
  await userEvent.click(screen.getByRole('button', { name: 'Save settings' }));
  await quiet();
  expect(screen.getByText('Saved.')).toBeTruthy();
  expect(desk.installation?.settings).toEqual({
    ...before,
    managers_group: '',
    show_prices_to_agents: false,
  });
  expect(changes.at(-1)).toMatchObject({ managers_group: '', show_prices_to_agents: false });
});

test('saving sends what this person changed alone, and undoes nothing that was stored meanwhile', async () => {
  const { desk, quiet } = await openSetUp('full', 'admin', ({ desk: account }) => {
    storeElsewhere(account, { time_field_id: '' });
  });
  await userEvent.click(row('Time field').getByRole('button', { name: 'Use this field' }));
  await quiet();
  storeElsewhere(desk, { count_follow_ups: false, managers_group: 'Tier 2' });
  const before = desk.installation?.settings;
  await userEvent.click(screen.getByRole('checkbox', { name: /Show prices to agents/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save settings' }));
  await quiet();
  expect(desk.installation?.settings).toEqual({ ...before, show_prices_to_agents: false });
  expect(before?.['time_field_id']).toBeTruthy();
  // What is on the screen is what is stored now.
  expect(screen.getByRole('combobox', { name: "Managers' group" })).toHaveProperty('value', 'Tier 2');
  expect(screen.getByRole('checkbox', { name: /Count follow-ups/ })).toHaveProperty('checked', false);
});

test('a setting that somebody else changed meanwhile is shown before it is replaced', async () => {
  const { desk, quiet } = await openSetUp('full');
  const tags = screen.getByRole('textbox', { name: 'Tags of tickets that do not count' });
  await userEvent.clear(tags);
  await userEvent.type(tags, 'spam');
  storeElsewhere(desk, { not_counted_tags: 'newsletter' });
  await userEvent.click(screen.getByRole('button', { name: 'Save settings' }));
  await quiet();
  expect(desk.installation?.settings['not_counted_tags']).toBe('newsletter');
  expect(screen.getByText(/Somebody has changed this meanwhile: .*newsletter/)).toBeTruthy();
  expect(screen.getByText(/^Not saved: somebody has changed what is marked/)).toBeTruthy();
  expect(tags).toHaveProperty('value', 'spam');
  await userEvent.click(screen.getByRole('button', { name: 'Save settings' }));
  await quiet();
  expect(desk.installation?.settings['not_counted_tags']).toBe('spam');
  expect(screen.queryByText(/changed this meanwhile/)).toBeNull();
  expect(screen.getByText('Saved.')).toBeTruthy();
});

test('a day that a colleague has chosen meanwhile is told before it is replaced, and replaced by a second press', async () => {
  const { desk, changes, quiet } = await openSetUp('full');
  storeElsewhere(desk, { live_from: '2026-11-10' });
  await observeAgain();
  await quiet();
  expect(desk.installation?.settings['live_from']).toBe('2026-11-10');
  expect(screen.getByRole('alert').textContent).toMatch(/changed the day meanwhile, it is 10 Nov 2026 now/);
  expect(row('Going live').getByText('Live since 10 Nov 2026.')).toBeTruthy();
  expect(changes).toEqual([]);
  await observeAgain();
  await quiet();
  expect(desk.installation?.settings['live_from']).toBe('');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a time field that a colleague has chosen meanwhile is kept, and said to be chosen', async () => {
  const { desk, quiet } = await openSetUp('full', 'admin', ({ desk: account }) => {
    storeElsewhere(account, { time_field_id: '' });
  });
  const chosen = screen.getAllByRole('combobox', { name: /total time in seconds/ })[0] as HTMLSelectElement;
  storeElsewhere(desk, { time_field_id: FIELDS.product });
  expect(chosen.value).not.toBe(String(FIELDS.product));
  await userEvent.click(row('Time field').getByRole('button', { name: 'Use this field' }));
  await quiet();
  expect(desk.installation?.settings['time_field_id']).toBe(FIELDS.product);
  expect(row('Time field').getByRole('alert').textContent).toMatch(/somebody has chosen one meanwhile/);
});

test('an answer lost after the day was stored is looked up: the page says that the app is not live any more', async () => {
  const { desk, changes, quiet } = await openSetUp('full');
  const match = 'PUT /api/v2/apps/installations';
  desk.faults.arm(newFault({ match, drop: true, after: true, times: 9 }));
  await observeAgain();
  await quiet();
  expect(desk.installation?.settings['live_from']).toBe('');
  expect(row('Going live').getByText(/only observes/)).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(changes.at(-1)).toMatchObject({ live_from: '' });
});

test('where nobody can look up what was stored, how the app stands is not known, and what was typed is kept', async () => {
  const { desk, quiet } = await openSetUp('full');
  await userEvent.click(screen.getByRole('checkbox', { name: /Show prices to agents/ }));
  desk.faults.arm(newFault({ match: '* /api/v2/apps/installations', status: 500, times: 99 }));
  await userEvent.click(screen.getByRole('button', { name: 'Save settings' }));
  await quiet();
  expect(row('Going live').getByText('Not known')).toBeTruthy();
  desk.faults.clear();
  await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
  await quiet();
  expect(screen.getByRole('checkbox', { name: /Show prices to agents/ })).toHaveProperty('checked', false);
});

test('settings that Zendesk refuses are said not to be saved', async () => {
  const { quiet } = await openSetUp('full', 'admin', ({ desk }) => {
    desk.faults.arm(newFault({ match: 'PUT /api/v2/apps/installations', status: 403, times: 1 }));
  });
  await userEvent.click(screen.getByRole('checkbox', { name: /Show prices to agents/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save settings' }));
  await quiet();
  expect(screen.queryByText('Saved.')).toBeNull();
  expect(screen.getByText('Request: PUT /api/v2/apps/installations/7001')).toBeTruthy();
});

test('an agent is told first of all whom to ask and is offered nothing but to look again', async () => {
  await openSetUp('empty', 'agent');
  const asked = screen.getByText(/Below is what is missing. Ask .*Ada Novak/);
  const [first] = screen.getAllByRole('heading');
  expect(first?.textContent).toBe('Only an administrator can set this up');
  expect(first?.parentElement?.contains(asked)).toBe(true);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Look again']);
});

test('who has a role without rights is told that, whom to ask, and nothing of what only administrators see', async () => {
  await openSetUp('full', 'outsourced', ({ desk }) => storeElsewhere(desk, { time_field_id: '' }));
  for (const name of ['Time field', 'Organization tags']) {
    expect(row(name).getByText(/^Your role may not read plans and contracts/)).toBeTruthy();
    expect(row(name).queryByText(/administrators alone|comes after/)).toBeNull();
  }
  expect(screen.getByText(/Ask .*Ada Novak/)).toBeTruthy();
});

test('where nothing could be read at all, that is said with a way to try again', async () => {
  const { desk, quiet } = await openSetUp('full', 'admin', ({ desk: account }) => {
    account.faults.arm(newFault({ match: 'GET /api/v2/users/me', status: 500, times: 1 }));
  });
  expect(screen.getByRole('alert').textContent).toContain('Zendesk has a problem just now');
  expect(desk.faults.all()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await quiet();
  expect(row('Custom objects').getByText('In order')).toBeTruthy();
});
