// What an ended contract leaves and how much of it goes into the next one, as it is being decided.
import {
  baseUnitsOf,
  firstWindows,
  leftAfter,
  offeredUnits,
  sentUnits,
  suggestedWindow,
  unitsFault,
  type LeftOver,
} from '../../../../actions/contracts/carry';
import type { PlannedUnits } from '../../../../actions/contracts/contract-change';
import type { ComingWindow } from '../../../../actions/contracts/coming-windows';
import type { EndEffect } from '../../../../actions/contracts/end-contract';
import type { Day, Instant, Period, Unit } from '../../../../domain/facts';
import { CONTRACTS } from '../../../shared/contracts-words';
import { useReading } from '../../../shared/reading-context';
import { useWords } from '../../../shared/words';

/** As typed; null = nobody has typed it: it follows from the rest. */
export interface TypedCarry {
  readonly isCarried: boolean;
  readonly units: string | null;
  readonly period: Period | null;
  readonly reason: string | null;
}

export const UNTYPED_CARRY: TypedCarry = { isCarried: false, units: null, period: null, reason: null };

interface CarryFacts {
  readonly typed: TypedCarry;
  /** Of the end as it was chosen. */
  readonly effects: readonly EndEffect[];
  readonly lastDay: Day;
  /** Of the next contract; null while it is none. */
  readonly unit: Unit | null;
  readonly windows: readonly ComingWindow[];
  /** Of the contract that ends. */
  readonly name: string;
  /** When what is left was counted; null where it was not. */
  readonly countedAt: Instant | null;
}

export interface Carrying {
  readonly isCarried: boolean;
  readonly units: string;
  readonly period: Period | null;
  readonly reason: string;
  readonly left: LeftOver | null;
  /** More may be used of what is left, or what is left holds tickets that the next contract will get. */
  readonly isSettled: 'yes' | 'until_end' | 'since_end';
  readonly windows: readonly ComingWindow[];
  readonly fault: string | null;
  /** More than was left; that may be meant. */
  readonly warning: string | null;
  /** Null while it cannot be sent; without anything to carry there is no adjustment. */
  readonly planned: readonly Omit<PlannedUnits, 'externalId'>[] | null;
}

export function useCarry(facts: CarryFacts): Carrying {
  const { typed, effects, lastDay, unit, windows, name, countedAt } = facts;
  const words = useWords(CONTRACTS);
  const { formats, now } = useReading();
  const today = formats.today(now());
  const left = leftAfter(effects);
  const isSettled = lastDay === today ? 'yes' : lastDay > today ? 'until_end' : 'since_end';
  // Offered where it is what is left in the end, and can be carried as it is.
  const isOffered = isSettled === 'yes' && left !== null && left.units !== null && left.unit === unit;
  const units = typed.units ?? (isOffered ? offeredUnits(left.units, unit) : '');
  const first = firstWindows(windows);
  const into =
    first.find(({ period }) => period === typed.period) ?? suggestedWindow(first, left?.period ?? null);
  const reason = typed.reason ?? words.next.usual({ name });
  const isCarrying = typed.isCarried && into !== null && unit !== null;
  const fault = isCarrying ? faultOf(units, unit) : null;

  function warningOf(): string | null {
    if (!isCarrying || fault !== null || countedAt === null) return null;
    if (left?.units == null || left.unit !== unit || baseUnitsOf(units, unit) <= left.units) return null;
    const date = formats.day(formats.today(Date.parse(countedAt)));
    return words.next.too_much({ units: formats.units(left.units, unit), date });
  }

  function faultOf(text: string, of: Unit): string | null {
    if (text.trim() === '') return words.units.missing();
    const kind = unitsFault(text, of);
    return kind === null ? null : words.units[kind]();
  }

  return {
    isCarried: typed.isCarried,
    units,
    period: into?.period ?? null,
    reason,
    left,
    isSettled,
    windows: first,
    fault,
    warning: warningOf(),
    planned: planned(),
  };

  function planned(): Carrying['planned'] {
    if (!isCarrying) return [];
    if (fault !== null) return null;
    if (baseUnitsOf(units, unit) === 0) return [];
    if (reason.trim() === '') return null;
    const { period, startsOn } = into;
    return [{ units: sentUnits(units), reason: reason.trim(), period, startsOn }];
  }
}
