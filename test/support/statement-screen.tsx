// The statements' screens as the app page draws them, for a manager seated at a simulated desk.
import { act, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Frame } from '../../src/ui/shared/Frame';
import { formatsFor } from '../../src/ui/shared/formats';
import { LoadedPart } from '../../src/ui/shared/LoadedPart';
import { PANEL } from '../../src/ui/shared/panel-words';
import { STATEMENTS } from '../../src/ui/shared/statements-words';
import type { CountedAccount } from '../../src/actions/account/counted-account';
import { monthRows } from '../../src/actions/statements/month-end';
import { openStatement, type AskClean } from '../../src/actions/statements/open-statement';
import { explainAnswer, scenarioAnswer } from '../../src/actions/statements/statement-answers';
import type {
  FileType,
  StatementTools,
  StatementViews,
} from '../../src/ui/nav-bar/statements/statement-tools';
import { recordAddress } from '../../src/zendesk/zaf/record-address';
import { USERS } from '../../workbench/seed/cast';
import type { Desk } from '../../workbench/desk/desk';
import type { StatementSeat } from './statement-seat';

/** What left the screens. */
export interface Handed {
  readonly files: Map<string, { readonly text: string; readonly type: FileType }>;
  readonly pages: string[];
  changes: number;
  /** Where a person went, in words. */
  readonly ways: string[];
}

export function toolsAt(seat: StatementSeat, more: Partial<StatementTools> = {}, opensTabs = true) {
  const handed: Handed = { files: new Map(), pages: [], changes: 0, ways: [] };
  const tools: StatementTools = {
    desk: seat.statements,
    pace: seat.ownPace,
    mayDecide: true,
    authorId: String(USERS.manager.id),
    uuid: () => '7b0c9a52-0000-4000-8000-000000000001',
    onChanged: () => {
      handed.changes += 1;
    },
    files: {
      save: (name, text, type) => {
        handed.files.set(name, { text, type });
      },
      open: (html) => {
        if (opensTabs) handed.pages.push(html);
        return opensTabs;
      },
    },
    locales: { localesOf: () => Promise.resolve(new Map()), accountLocale: () => Promise.resolve('en-GB') },
    go: {
      charges: ({ from, to }, search) => handed.ways.push(`charges ${from} ${to} ${search}`),
      recount: () => handed.ways.push('recount'),
      count: () => handed.ways.push('count'),
      statement: (id, day) => handed.ways.push(`${id} ${day}`),
      month: (month) => handed.ways.push(month),
    },
    ...more,
  };
  return { tools, handed };
}

/** The counted account asked on the page: what a worker would answer, cloned as it would be. */
export function viewsOf(account: CountedAccount, askClean: AskClean, now: () => number): StatementViews {
  const clone = <T,>(answer: T) => Promise.resolve(structuredClone(answer));
  return {
    statement: (id, day) => clone(openStatement(account, id, day, askClean, now())),
    month: (month) => clone(monthRows(account, month, askClean, now())),
    explain: (id, ticketId) => clone(explainAnswer(account, id, ticketId)),
    scenario: (id, asOf) => clone(scenarioAnswer(account, id, asOf)),
  };
}

/** @param desk whose clock the screen goes by */
export async function renderPart(desk: Desk, part: ReactNode, locale = 'en-GB') {
  const reading = {
    words: await PANEL.in(locale).load(),
    formats: formatsFor(locale, 'Europe/Warsaw'),
    showsPrices: true,
    addressOf: (record: Parameters<typeof recordAddress>[1]) =>
      recordAddress('https://acme.zendesk.com', record),
    now: () => desk.clock.now(),
  };
  await STATEMENTS.in(locale).load();
  const framed = (content: ReactNode) => (
    <Frame reading={reading} colorScheme="light">
      <LoadedPart>{content}</LoadedPart>
    </Frame>
  );
  const drawn = render(framed(part));
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
  return { ...drawn, redraw: (next: ReactNode) => drawn.rerender(framed(next)) };
}

/** Texts of a table's cells, row by row, without its heads. */
export const rowsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
