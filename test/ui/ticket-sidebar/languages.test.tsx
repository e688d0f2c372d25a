// The panel as Polish and Chinese agents read it: figures, dates and money are theirs too, and names keep their case.
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { ticketId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';

type Situation = Parameters<typeof newTicket>[1];

const SERVICE_LEVEL = /^(Poziom usług|服务级别)$/;

async function open(locale: string, organization: Situation) {
  const desk = stillDesk();
  const seat = new Seat(desk, await newTicket(desk, organization, { priority: 'normal' }));
  desk.clock.advance(600);
  await seat.open();
  const drawn = await renderPanel(desk, seat, { locale });
  const isOpened = screen.queryByRole('button', { expanded: true }) !== null;
  if (isOpened) await screen.findByText(SERVICE_LEVEL);
  return drawn;
}

/** Intl parts figures and signs by spaces that do not break. */
const said = ({ textContent }: Element) => (textContent ?? '').replaceAll('\u00a0', ' ');

test.each([
  ['underLimit', 'W planie: 13 z 50 (listopad)', '套餐内：11月已用13/50'],
  ['atLimit', 'O 1 ponad limit 50: 40,00 €, oznaczono jako płatne', '超额1（限额50）：€40.00，已标记为计费'],
  ['hours', 'W planie: nie zapisano jeszcze czasu', '套餐内：尚未记录时间'],
  ['payAsYouGo', 'Płatne według zużycia: 1 zgłoszenie55,00 €', '按量计费：1张工单€55.00'],
  ['prepaid', 'W planie: 17 z 20 (cały okres umowy)', '套餐内：合同期已用17/20'],
  ['weekElsewhere', 'Ostatnie w planie: 5 z 5 (tydz. od 16 lis)', '套餐内最后一张：11月16日起的一周已用5/5'],
  ['noContract', 'Brak planu: organizacja nie ma umowy wsparcia', '无套餐：该组织没有支持合同'],
  ['expired', 'Brak planu: umowa zakończyła się 2 tygodnie temu', '无套餐：合同已于2周前到期'],
  ['suspended', 'Brak planu: umowa zawieszona od 10 lis 2026', '无套餐：合同自2026年11月10日起暂停'],
] as const)(
  'the organization %p reads in Polish %p and in Chinese %p',
  async (organization, polish, chinese) => {
    const { unmount } = await open('pl-PL', organization);
    expect(said(screen.getByRole('status'))).toContain(polish);
    unmount();
    await open('zh-CN', organization);
    expect(said(screen.getByRole('status'))).toContain(chinese);
  },
);

test.each([
  ['pl', 'Więcej', 'Zostało 37, reset 1 gru', 'odp. do 15:00', 'Reset za 13 dni (1 gru 2026)'],
  ['zh-cn', '更多', '剩余37，12月1日重置', '15:00前回复', '13天后重置（2026年12月1日）'],
])(
  'in %p %p opens the limits, with what is left and due beside it',
  async (locale, more, left, due, reset) => {
    const { container } = await open(locale, 'underLimit');
    expect(said(container)).toContain(left);
    expect(said(container)).toContain(due);
    await userEvent.click(screen.getByRole('button', { name: more }));
    expect(await screen.findByText(reset)).toBeVisible();
  },
);

test.each([
  ['pl', 'Zostały 3 przedpłacone zgłoszenia, do 31 sie 2027'],
  ['zh-cn', '剩余3张预付工单，有效期至2027年8月31日'],
])('prepaid tickets are counted by the grammar of %p', async (locale, left) => {
  const { container } = await open(locale, 'prepaid');
  expect(said(container)).toContain(left);
});

test.each([
  ['pl', 'Plan ⁨Broken plan⁩', 'Limit na miesiąc: wartość nie może być ujemna'],
  ['zh-cn', '套餐 ⁨Broken plan⁩', '每月限额：不能为负数'],
])('in %p a fault is said of its field as the language joins them', async (locale, record, fault) => {
  const desk = stillDesk();
  const seat = await new Seat(desk, ticketId('faultyPlan', 1)).open();
  await renderPanel(desk, seat, { locale });
  expect(await screen.findByRole('link', { name: record })).toBeVisible();
  expect(screen.getByText(fault)).toBeVisible();
});

test.each([
  ['pl', 'nearLimit'],
  ['zh-cn', 'nearLimit'],
  ['pl', 'expired'],
  ['zh-cn', 'expired'],
] as const)('in %p the panel of %p has no accessibility fault', async (locale, organization) => {
  const { container } = await open(locale, organization);
  expect(await axe(container)).toHaveNoViolations();
});
