// What a manager learns of one organization's use, and that everybody can read it.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Insight } from '../../../src/actions/account/insight-rows';
import InsightTab from '../../../src/ui/nav-bar/insight/InsightTab';
import { renderPage } from '../../support/page';

const ADVICE = {
  unit: 'ticket',
  currency: 'EUR',
  tickets: 60,
  included: 50,
  beyond: 10,
  beyondAmount: 40_000,
  fees: 120_000,
  total: 160_000,
} as const;

const COUNTED: Extract<Insight, { kind: 'counted' }> = {
  kind: 'counted',
  since: '2025-11-19',
  tickets: 60,
  requesters: [
    { key: '410005', tickets: 40 },
    { key: '410006', tickets: 20 },
  ],
  tags: [],
  forms: [{ key: null, tickets: 60 }],
  priorities: [{ key: 'high', tickets: 60 }],
  weekdays: [
    { key: '1', tickets: 40 },
    { key: '7', tickets: 20 },
  ],
  repeated: [{ subject: 'Printer offline', ticketIds: ['1', '2', '3', '4', '5', '6'] }],
  earlyRunOuts: [
    {
      contractId: 'c',
      period: 'month',
      startsOn: '2026-10-01',
      endsOn: '2026-10-31',
      ranOutOn: '2026-10-20',
    },
  ],
  advice: [
    {
      contractId: 'c',
      contractName: 'Fjord: Care 50',
      planId: 'p',
      startsOn: '2025-11-19',
      plans: [{ ...ADVICE, planId: 'p' }],
    },
  ],
};

async function open(insight: Insight | null, organizationId: string | null = '360005') {
  const choices: string[] = [];
  const drawn = await renderPage(
    <InsightTab
      organizations={[{ id: '360005', name: 'Fjord Freight' }]}
      organizationId={organizationId}
      onChoose={(id) => choices.push(id)}
      insight={insight}
      plans={
        new Map([
          ['p', { name: 'Care 50', isUnlimited: false }],
          ['u', { name: 'Boundless', isUnlimited: true }],
        ])
      }
      personName={(id) => (id === '410006' ? 'Ines Writer' : null)}
      formName={(id) => (id === '310001' ? 'Default' : null)}
    />,
  );
  return { ...drawn, choices };
}

test('as long as nobody is chosen, it says what can be learnt, and an organization is chosen by name', async () => {
  const { choices } = await open(null, null);
  expect(screen.getByText('Whose use do you want to understand?')).toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText('Organization'), 'Fjord Freight');
  expect(choices).toEqual(['360005']);
});

test('use stands by requester, form, priority and weekday, in words', async () => {
  const { container } = await open(COUNTED);
  expect(screen.getByText('60 tickets on its contracts since 19 Nov 2025')).toBeVisible();
  // A name where it is known, else the id.
  expect(screen.getByText('User 410005')).toBeVisible();
  expect(screen.getByText(/Ines Writer/)).toBeVisible();
  expect(screen.getByText('None')).toBeVisible();
  expect(screen.getByText('High')).toBeVisible();
  expect(screen.getByText('Monday')).toBeVisible();
  expect(screen.getByText('Sunday')).toBeVisible();
  expect(screen.queryByText('By tag')).toBeNull();
  expect(await axe(container)).toHaveNoViolations();
});

test('a repeated subject has links to its newest tickets, and what ran out early its day', async () => {
  await open(COUNTED);
  const item = screen.getByText(/Printer offline/).closest('li') as HTMLElement;
  expect(item).toHaveTextContent('6 times');
  expect(
    within(item)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['#2', '#3', '#4', '#5', '#6']);
  expect(screen.getByText('October 2026: used up on 20 Oct 2026')).toBeVisible();
});

test('advice compares money only where plans have fees', async () => {
  await open(COUNTED);
  expect(
    screen.getByRole('row', { name: /Care 50⁩ \(current\) 50 10 €400.00 €1,200.00 €1,600.00/ }),
  ).toBeVisible();
  const unpriced = { ...ADVICE, planId: 'p', fees: null, total: null };
  const advice = COUNTED.advice.map((one) => ({ ...one, plans: [unpriced] }));
  await open({ ...COUNTED, advice });
  const [, bare] = screen.getAllByRole('table');
  expect(bare).not.toHaveTextContent('€');
});

test('a plan without limits and prices says so, where a bare 0 would mean nothing', async () => {
  const boundless = {
    ...ADVICE,
    planId: 'u',
    currency: null,
    beyond: 0,
    beyondAmount: 0,
    fees: null,
    total: null,
  };
  const advice = COUNTED.advice.map((one) => ({ ...one, plans: [{ ...ADVICE, planId: 'p' }, boundless] }));
  await open({ ...COUNTED, advice });
  expect(
    screen.getByRole('row', { name: /Boundless⁩ 50 No limit No cost not known not known$/ }),
  ).toBeVisible();
});

test('where too little was read, or a record cannot be read, it says so instead of figures', async () => {
  await open({ ...COUNTED, advice: COUNTED.advice.map((one) => ({ ...one, plans: null })) });
  expect(screen.getByText(/Not enough was read to compare plans for/)).toBeVisible();
  await open({
    kind: 'cannot_tell',
    faulty: [{ record: { object: 'support_plan', id: '1', name: 'Gold' }, faults: [] }],
  });
  expect(screen.getByText(/1 record of this organization cannot be read/)).toBeVisible();
});
