// What the statements' screens need beside what was counted: the book, a clock, and what the browser does with files.
import type { LocaleDesk } from '../../../actions/statements/languages';
import type { StatementDesk } from '../../../actions/statements/statement-ports';
import type { Pace } from '../../../actions/keep-tag';
import type { MonthRow } from '../../../actions/statements/month-end';
import type { Month } from '../../../actions/statements/month-windows';
import type { Opened } from '../../../actions/statements/open-statement';
import type { ScenarioFile } from '../../../actions/statements/scenario-file';
import type { Explained } from '../../../actions/statements/statement-answers';
import type { Day, Instant } from '../../../domain/facts';

/** What is asked of the counted account, wherever it lies; the recount of this session is known there. */
export interface StatementViews {
  statement(contractId: string, day: Day): Promise<Opened>;
  month(month: Month): Promise<readonly MonthRow[]>;
  explain(contractId: string, ticketId: string): Promise<Explained | null>;
  scenario(contractId: string, asOf: Instant): Promise<ScenarioFile | null>;
}

export interface StatementTools {
  readonly desk: StatementDesk;
  readonly pace: Pace;
  /** Admins and the managers' group: what others may not decide is not offered. */
  readonly mayDecide: boolean;
  readonly authorId: string;
  readonly uuid: () => string;
  /** Something was written: the account has to be read again before anything else is decided. */
  readonly onChanged: () => void;
  readonly files: Files;
  readonly locales: LocaleDesk;
  readonly go: Moves;
}

/** Where a person goes from a statement, with one press. */
export interface Moves {
  /** @param search of the charges that are shown */
  readonly charges: (days: { readonly from: Day; readonly to: Day }, search: string) => void;
  readonly recount: () => void;
  /** Counts anew, here. */
  readonly count: () => void;
  readonly statement: (contractId: string, startsOn: Day) => void;
  readonly month: (month: Month) => void;
}

export interface Files {
  /** Offers a file for download. */
  save(name: string, text: string, type: FileType): void;
  /** Opens a page in its own tab. @returns false where the browser does not let it */
  open(html: string): boolean;
}

export type FileType = 'text/csv' | 'application/json' | 'text/html';

/** "Care 50-2026-11-01" as part of a file's name, which some systems limit to plain signs. */
export function fileName(number: string, ending: string): string {
  const plain = number.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80);
  return `${plain}.${ending}`;
}
