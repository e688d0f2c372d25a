// The statement as its customer gets it: one page that needs nothing else, no script and no network, to be read, printed
// or kept as a file. It says what the sheet says, in the customer's language.
import type { LimitBalance } from '../../../../domain/balances';
import { directionOf } from '../../../shared/direction';
import { formatsFor, type Formats } from '../../../shared/formats';
import { STATEMENTS } from '../../../shared/statements-words';
import { shippedLocale } from '../../../shared/words';
import type { Sheet, SheetCorrection, SheetLine } from '../../../../actions/statements/sheet';
import { howWords, type StatementWords } from '../how-words';
import { periodOf, sumLines } from '../sum-lines';
import { escaped, facts, named, row, table } from './html';
import { pageStyle } from './page-style';

interface Page {
  readonly sheet: Sheet;
  readonly words: StatementWords;
  readonly formats: Formats;
}

/** @param language of ours, or one that falls back to English. @throws Failure where its words do not load */
export async function customerPage(sheet: Sheet, language: string, isDraft: boolean): Promise<string> {
  const locale = shippedLocale(language);
  const words = await STATEMENTS.in(locale).load();
  const page = { sheet, words, formats: formatsFor(locale, 'UTC') };
  const title = words.page.title({ number: sheet.number });
  return `<!doctype html>
<html lang="${escaped(locale)}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${pageStyle(words.page.page())}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${isDraft ? `<p class="draft">${escaped(words.page.draft())}</p>` : ''}
${headOf(page)}
${allowanceOf(page)}
${ticketsOf(page)}
${correctionsOf(page)}
${sumsOf(page)}
<p>${escaped(words.page.zone({ zone: sheet.terms.timeZone }))}</p>
</main>
</body>
</html>
`;
}

function headOf({ sheet, words, formats }: Page): string {
  const { terms } = sheet;
  const isUsage = terms.coverage === 'pay_as_you_go';
  const unit = { unit: terms.unit };
  const price: readonly [string, string] = [
    isUsage ? words.terms.price_usage(unit) : words.terms.price(unit),
    escaped(terms.unitPrice === null ? words.terms.none() : formats.money(terms.unitPrice, terms.currency)),
  ];
  return facts([
    [words.page.for(), named(sheet.customer.name)],
    [words.page.contract(), named(sheet.contract.name)],
    [words.page.period(), escaped(periodOf(sheet, formats))],
    [words.terms.plan(), named(terms.planName)],
    [words.terms.coverage(), escaped(words.terms.coverages[terms.coverage]())],
    ...(terms.coverage === 'unlimited' ? [] : [price]),
  ]);
}

function allowanceOf({ sheet, words, formats }: Page): string {
  if (sheet.allowances.length === 0) return '';
  const { allowance } = words;
  const heads = [
    allowance.window(),
    allowance.limit(),
    allowance.carried(),
    allowance.adjusted(),
    allowance.used(),
    allowance.left(),
  ];
  const units = (figure: number) => escaped(formats.exactUnits(figure, sheet.terms.unit));
  const rows = sheet.allowances.map((window: LimitBalance) => [
    escaped(
      window.endsOn === null
        ? formats.day(window.startsOn)
        : formats.window(window.period, window.startsOn, window.endsOn),
    ),
    ...[window.limit, window.carried, window.adjusted, window.used, window.remaining].map(units),
  ]);
  return table(allowance.title(), heads, rows, [1, 2, 3, 4, 5]);
}

function ticketsOf({ sheet, words, formats }: Page): string {
  const { tickets } = words;
  if (sheet.lines.length === 0) return `<p>${escaped(tickets.none())}</p>`;
  const heads = [
    tickets.ticket(),
    tickets.day(),
    tickets.subject(),
    tickets.how(),
    tickets.beyond(),
    tickets.amount(),
  ];
  const rows = sheet.lines.map(({ ticket, day, said }: SheetLine) => [
    escaped(`#${said.id}`),
    escaped(day === null ? '' : formats.day(day)),
    ticket === null ? escaped(tickets.gone()) : named(ticket.subject),
    escaped(howWords(said, words)),
    said.overageUnits === 0 ? '' : escaped(formats.exactUnits(said.overageUnits, said.unit)),
    said.amount === 0 ? '' : escaped(formats.money(said.amount, sheet.terms.currency)),
  ]);
  return table(tickets.title(), heads, rows, [4, 5]);
}

function correctionsOf({ sheet, words, formats }: Page): string {
  if (sheet.corrections.length === 0) return '';
  const { corrections, tickets } = words;
  const heads = [
    tickets.ticket(),
    corrections.about(),
    corrections.reason(),
    corrections.units(),
    tickets.amount(),
  ];
  const rows = sheet.corrections.map((one: SheetCorrection) => [
    escaped(`#${one.ticketId}`),
    escaped(formats.day(one.startsOn)),
    named(one.reason),
    escaped(formats.exactUnits(one.units, sheet.terms.unit)),
    escaped(formats.money(one.amount, sheet.terms.currency)),
  ]);
  return table(words.page.corrections(), heads, rows, [3, 4]);
}

function sumsOf(page: Page): string {
  const { sheet, words, formats } = page;
  const total = row(
    [escaped(words.sums.total()), escaped(formats.money(sheet.total, sheet.terms.currency))],
    new Set([1]),
  ).replace('<tr>', '<tr class="total">');
  const drawn = table(words.sums.title(), [words.sums.what(), words.sums.figure()], sumRows(page), [1]);
  return drawn.replace('</tbody></table>', `${total}\n</tbody></table>`);
}

/** What is nothing needs no line, but for tickets and amount. */
function sumRows(page: Page): readonly (readonly string[])[] {
  return sumLines(page.sheet, page.words, page.formats).map(([name, figure]) => [
    escaped(name),
    escaped(figure),
  ]);
}
