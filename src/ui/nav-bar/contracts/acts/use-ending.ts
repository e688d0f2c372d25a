// An end that is being decided: the record as it would be stored, and what it does to the windows that are open.
import { useMemo } from 'react';
import {
  endedDraft,
  endEffects,
  endFault,
  servedOn,
  type EndEffect,
  type OpenWindow,
} from '../../../../actions/contracts/end-contract';
import type { ContractBook } from '../../../../actions/contracts/contract-ports';
import { lockFaults, locksOf } from '../../../../actions/contracts/locks';
import { judgeContract } from '../../../../actions/records/judge';
import type { Draft } from '../../../../actions/records/record-ports';
import type { ContractEntry } from '../../../../actions/records/registry';
import type { Contract, Day } from '../../../../domain/facts';
import { zoneOfAccount } from '../account-zone';
import type { ContractTools } from '../contract-parts';
import { adjustmentsOf, countedWindows } from '../counted-windows';

export interface Ending {
  /** `strands`: corrections wait for a statement that the contract would not have any more. */
  readonly fault: ReturnType<typeof endFault> | 'strands';
  /** As they are to be stored; null where the day is none. */
  readonly drafts: Readonly<Record<OpenWindow, Draft>> | null;
  readonly effects: Readonly<Record<OpenWindow, readonly EndEffect[]>>;
  /** Of letting it run until the day, or until it serves no longer. */
  readonly untouched: readonly EndEffect[];
}

export interface ActProps extends ContractTools {
  readonly entry: ContractEntry;
  readonly contract: Contract;
  readonly book: ContractBook;
  /** Whether this person adjusts what is used: carries units, enters opening balances. */
  readonly mayDecide: boolean;
  readonly onClose: () => void;
}

const NONE = { cut: [], whole: [] };

export function useEnding({ entry, contract, book, ...tools }: ActProps, lastDay: Day): Ending {
  const { registry, shelf, account, pace } = tools;
  const plan = registry.readablePlans.get(contract.planId);
  const counted = countedWindows(tools, contract.id);
  return useMemo(() => {
    const locks = locksOf(book);
    const fault = endFault(contract, lastDay, locks.until);
    if (plan === undefined) return { fault, drafts: null, effects: NONE, untouched: [] };
    const facts = {
      contract,
      plan,
      accountTimeZone: zoneOfAccount(account),
      adjustments: adjustmentsOf(contract.id, book.adjustments, plan.unit),
      counted,
    };
    const isShared = contract.drawsFrom !== null;
    const untouched = isShared ? [] : endEffects(facts, contract, servedOn(contract, lastDay));
    if (fault !== null) return { fault, drafts: null, effects: NONE, untouched };
    const ended = (open: OpenWindow) =>
      endedDraft(entry.stored.draft, facts, lastDay, isShared ? 'cut' : open);
    const drafts = { cut: ended('cut'), whole: ended('whole') };
    const setting = { reader: shelf.desk.reader, plans: registry.readablePlans, pace, account };
    const strands = (draft: Draft) =>
      lockFaults(setting, entry.stored.draft, draft, locks).some(({ kind }) => kind === 'strands');
    if (strands(drafts.cut) && strands(drafts.whole)) {
      return { fault: 'strands', drafts: null, effects: NONE, untouched };
    }
    const effectsOf = (draft: Draft) => {
      const { value } = judgeContract(
        shelf.desk.reader,
        contract.id,
        draft,
        registry.readablePlans,
        entry.stored.draft,
      );
      return value === null || isShared ? [] : endEffects(facts, value.contract, lastDay);
    };
    const effects = { cut: effectsOf(drafts.cut), whole: effectsOf(drafts.whole) };
    return { fault, drafts, effects, untouched };
  }, [contract, lastDay, book, plan, account, pace, counted, entry, shelf, registry]);
}

/** Until a person has chosen: nothing that was included when it was used becomes a charge. */
export function safestOf({ cut }: Ending['effects']): OpenWindow {
  return cut.some(({ beyond, used, before, after }) => beyond > 0 || (used === null && after < before))
    ? 'whole'
    : 'cut';
}
