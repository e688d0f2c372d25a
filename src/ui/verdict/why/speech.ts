// What every part of the explanation speaks with: the verdict it explains, the words, names and figures in them.
import type { Contract, Period, Unit } from '../../../domain/facts';
import type { Reading } from '../../shared/reading';
import { isolated, type GroupWords } from '../../shared/words';
import type { VerdictView } from '../verdict-view';
import { windowName } from '../window-name';

export type WhyWords = GroupWords<'why'>;

/** One contract or window with what is said of it, or sentences without a heading. */
export interface Line {
  readonly label: string | null;
  readonly texts: readonly string[];
}

export interface Step {
  readonly title: string;
  readonly lines: readonly Line[];
}

export class Speech {
  constructor(
    readonly view: VerdictView,
    readonly why: WhyWords,
    readonly reading: Reading,
  ) {}

  get decision() {
    return this.view.standing.decision;
  }

  get explanation() {
    return this.decision.explanation;
  }

  contract(id: string): Contract | undefined {
    return this.view.facts.contracts.find((one) => one.id === id);
  }

  /** A contract's name as it is stored; its id where it has none. */
  contractName(id: string): string {
    const row = this.view.facts.rows.contracts.find(({ record }) => record.id === id);
    return isolated(row === undefined || row.record.name === '' ? id : row.record.name);
  }

  planOf(contractId: string) {
    return this.view.facts.plans.get(this.contract(contractId)?.planId ?? '')?.plan;
  }

  /** "3 tickets", "1h 30m". */
  units(units: number, unit: Unit): string {
    const { words } = this.reading;
    return unit === 'ticket' ? words.units.tickets({ count: units }) : this.figure(units, unit);
  }

  /** "3", "1h 30m": beside another that names the unit. */
  figure(units: number, unit: Unit): string {
    return this.reading.formats.exactUnits(units, unit);
  }

  money(minor: number): string {
    return this.reading.formats.money(minor, this.explanation.price?.currency ?? this.decision.currency);
  }

  /** "November", "the contract's term": inside a sentence. */
  windowName(period: Period, startsOn: string, endsOn: string | null): string {
    return windowName({ period, startsOn, endsOn }, this.reading);
  }

  tags(tags: readonly string[]): string {
    return new Intl.ListFormat(this.reading.formats.locale, { type: 'disjunction' }).format(
      tags.map(isolated),
    );
  }
}

/** Sentences that belong to no contract or window in particular; no line where there are none. */
export function plain(texts: readonly (string | null)[]): readonly Line[] {
  const said = texts.filter((text) => text !== null);
  return said.length === 0 ? [] : [{ label: null, texts: said }];
}
