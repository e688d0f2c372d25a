// What a customer gets: every ticket with how it was counted, in their language, and nothing that could run.
import { axe } from 'jest-axe';
import { customerPage } from '../../../src/ui/nav-bar/statements/customer-page/customer-page';
import { printAmount } from '../../../src/domain/money';
import { correctionRow, countedGroup, draft, EMPTY_BOOK } from '../../support/counted';

const PLAN = {
  id: 'p',
  name: 'Care & <b>more</b>',
  coverage: 'limited',
  unit: 'ticket',
  limits: { month: 1 },
  unitPrice: '40.00',
  currency: 'EUR',
};
const RAW = {
  timeZone: 'Europe/Warsaw',
  asOf: '2026-11-20T10:00:00Z',
  rules: { liveFrom: '2026-01-01' },
  plans: [PLAN],
  contracts: [{ id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-01' }],
  entries: [{ kind: 'waive', ticketId: '4' }],
  tickets: [1, 2, 3, 4].map((id) => ({
    id: String(id),
    createdAt: `2026-11-0${id}T10:00:00Z`,
    organizationId: 'o',
    tags: id === 3 ? ['closed_by_merge'] : [],
  })),
};
const HOSTILE = '</bdi><script>alert(1)</script><img src=x onerror=alert(1)>';

function sheet() {
  const book = { ...EMPTY_BOOK, corrections: [correctionRow({ reason: HOSTILE })] };
  const drawn = draft(countedGroup(RAW, book), 'c', '2026-11-15');
  return { ...drawn, customer: { ...drawn.customer, name: HOSTILE } };
}

async function pageIn(language: string, isDraft = false) {
  const html = await customerPage(sheet(), language, isDraft);
  return { html, page: new DOMParser().parseFromString(html, 'text/html') };
}

const rowsOf = (page: Document, at: number) =>
  [...(page.querySelectorAll('table')[at]?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent.replaceAll('\u00a0', ' ')),
  );

test('every ticket is listed with its date, how it was counted, and what it costs', async () => {
  const { page } = await pageIn('en-GB');
  expect(rowsOf(page, 1)).toEqual([
    ['#1', '1 Nov 2026', 'Subject of 1', 'Included', '', ''],
    ['#2', '2 Nov 2026', 'Subject of 2', 'Beyond the plan, billed', '1', '€40.00'],
    ['#3', '3 Nov 2026', 'Subject of 3', 'Not counted: merged into another ticket', '', ''],
    ['#4', '4 Nov 2026', 'Subject of 4', 'Waived', '1', ''],
  ]);
});

test('sums, corrections and total are those of the statement', async () => {
  const { page } = await pageIn('en-GB');
  const one = sheet();
  expect(printAmount(one.total, 'EUR')).toBe('0.00');
  expect(rowsOf(page, 3)).toEqual([
    ['Tickets', '4'],
    ['Included', '1'],
    ['Overage', '2'],
    ['Of these waived', '1'],
    ['Tickets not counted', '1'],
    ['Amount', '€40.00'],
    ['Corrections', '-€40.00'],
    ['Total', '€0.00'],
  ]);
  expect(rowsOf(page, 0)).toEqual([['November 2026', '1', '0', '0', '1', '0']]);
});

test('what people typed is text: the page holds no script, no picture and no address', async () => {
  const { html, page } = await pageIn('en');
  expect(page.querySelectorAll('script, img, link, a, iframe, [onerror]')).toHaveLength(0);
  expect(page.body.textContent).toContain('<img src=x onerror=alert(1)>');
  expect(page.body.textContent).toContain('Care & <b>more</b>');
  expect(html).not.toMatch(/https?:|<script|url\(/);
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'",
  );
});

test.each([
  ['pl', 'pl', 'Razem'],
  ['zh-cn', 'zh-CN', '总计'],
  ['de', 'en', 'Total'],
])('a customer who reads %s gets the page in %s', async (language, lang, total) => {
  const { page } = await pageIn(language);
  expect(page.documentElement.lang).toBe(lang);
  expect(page.documentElement.dir).toBe('ltr');
  expect(rowsOf(page, 3).at(-1)?.[0]).toBe(total);
});

test('pages are numbered in print, and a draft says that it is one', async () => {
  const { html, page } = await pageIn('pl', true);
  expect(html).toMatch(/@bottom-right \{ content: "Strona " counter\(page\) " \/ " counter\(pages\)/);
  expect(page.querySelector('.draft')?.textContent).toContain('Wersja robocza');
  expect((await pageIn('pl')).page.querySelector('.draft')).toBeNull();
});

test('everybody can read it', async () => {
  const { page } = await pageIn('en');
  expect(await axe(page.body.innerHTML)).toHaveNoViolations();
});
