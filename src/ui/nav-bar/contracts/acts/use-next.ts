// The contract that follows another, as it is being decided: its draft, what is wrong with it, and the change to be made.
import { useState } from 'react';
import {
  firstWindows,
  leftOf,
  sentUnits,
  suggestedWindow,
  unitsFault,
} from '../../../../actions/contracts/carry';
import { comingWindows } from '../../../../actions/contracts/coming-windows';
import { copyOf, withValues } from '../../../../actions/contracts/contract-draft';
import type { OpenWindow } from '../../../../actions/contracts/end-contract';
import { dayAfter, dayBefore, nextName, nextTerm } from '../../../../actions/contracts/next-term';
import { judgeContract } from '../../../../actions/records/judge';
import { dayOfText } from '../../../../domain/civil-day';
import type { Contract, Day, Period } from '../../../../domain/facts';
import { CONTRACTS } from '../../../shared/contracts-words';
import { useReading } from '../../../shared/reading-context';
import { useWords } from '../../../shared/words';
import { zoneOfAccount } from '../account-zone';
import { countedWindows } from '../counted-windows';
import { useChange } from '../use-change';
import { safestOf, useEnding, type ActProps } from './use-ending';

export interface NextProps extends ActProps {
  readonly kind: 'renew' | 'upgrade';
}

/** Null = nobody has typed it: it follows from the rest. */
interface Typed {
  readonly endsOn: string | null;
  readonly name: string | null;
  readonly isCarried: boolean;
  readonly units: string;
  readonly period: Period | null;
  readonly reason: string | null;
}

const UNTYPED: Typed = { endsOn: null, name: null, isCarried: false, units: '', period: null, reason: null };

export function useNext(props: NextProps) {
  const { kind, entry, contract, registry, shelf, account, uuid } = props;
  const words = useWords(CONTRACTS);
  const { formats, now } = useReading();
  const old = entry.stored.draft;
  /** Of the contract and of what is carried: pressing twice makes one of each. */
  const [id] = useState(uuid);
  const [startsOn, setStartsOn] = useState(() =>
    dayAfter(kind === 'renew' && contract.endsOn !== null ? contract.endsOn : formats.today(now())),
  );
  const [plan, setPlan] = useState(contract.planId);
  const [chosenOpen, setOpen] = useState<OpenWindow | null>(null);
  const [typed, setTyped] = useState(UNTYPED);
  const change = useChange(props);
  const isDay = dayOfText(startsOn) !== null;
  const lastDay = isDay ? dayBefore(startsOn) : '';
  const ending = useEnding(props, lastDay);
  const open = chosenOpen ?? safestOf(ending.effects);
  const name = typed.name ?? nextName(old.name, contract.startsOn, startsOn);
  const endsOn = typed.endsOn ?? (isDay ? endFor(kind, contract, startsOn) : '');
  const draft = withValues(copyOf(old, name, startsOn), { ends_on: endsOn, plan });
  const judged = judgeContract(shelf.desk.reader, id, draft, registry.readablePlans);
  const nextPlan = registry.readablePlans.get(plan);
  const coming =
    judged.value === null || nextPlan === undefined
      ? null
      : comingWindows({
          contract: judged.value.contract,
          plan: nextPlan,
          accountTimeZone: zoneOfAccount(account),
          adjustments: [],
          from: startsOn,
          counted: [],
        });
  const left = leftOf(countedWindows(props, contract.id));
  const into =
    firstWindows(coming?.limits ?? []).find(({ period }) => period === typed.period) ??
    suggestedWindow(coming?.limits ?? [], left?.period ?? null);
  const reason = typed.reason ?? words.next.usual({ name: old.name });
  const carrying = { ...typed, reason, period: into?.period ?? null };
  const isCarrying = typed.isCarried && into !== null && nextPlan !== undefined;
  const startFault = startFaultOf();
  const carryFault = isCarrying ? carryFaultOf() : null;
  const { endsOn: oldEnd } = contract;
  const gap = kind === 'renew' && isDay && oldEnd !== null && startsOn > dayAfter(oldEnd);

  function startFaultOf(): string | null {
    if (!isDay) return words.end.fault.not_a_date();
    if (kind === 'upgrade') return ending.fault === null ? null : words.next.fault[ending.fault]();
    const end = contract.endsOn;
    return end !== null && startsOn <= end ? words.next.early({ date: formats.day(end) }) : null;
  }

  function carryFaultOf(): string | null {
    if (typed.units.trim() === '') return words.units.missing();
    const fault = unitsFault(typed.units, nextPlan?.unit ?? 'ticket');
    return fault === null ? null : words.units[fault]();
  }

  const send = () => {
    if (startFault !== null || judged.value === null || carryFault !== null) return;
    if (isCarrying && reason.trim() === '') return;
    const carried = { externalId: `adjustment:${id}`, units: sentUnits(typed.units), reason: reason.trim() };
    const end = kind === 'upgrade' ? (ending.drafts?.[open] ?? null) : null;
    change.decide({
      kind,
      make: { externalId: `contract:${id}`, draft },
      about: { id: contract.id, name: old.name },
      end: end === null ? null : { before: old, after: end },
      organizationId: contract.organizationId,
      units: isCarrying ? [{ ...carried, period: into.period, startsOn: into.startsOn }] : [],
    });
  };

  return {
    course: change.course,
    send,
    old,
    startsOn,
    setStartsOn,
    startFault,
    gap: gap ? words.next.gap({ start: formats.day(dayAfter(oldEnd)), end: formats.day(lastDay) }) : null,
    plan,
    setPlan,
    nextPlan,
    name,
    endsOn,
    faults: judged.faults,
    open,
    setOpen,
    ending,
    coming,
    left,
    leftUnit: registry.readablePlans.get(contract.planId)?.unit ?? 'ticket',
    carrying,
    carryFault,
    type: (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part })),
  };
}

/** A renewal is as long as the term before; an upgrade goes on to the end that was agreed. */
function endFor(kind: NextProps['kind'], { startsOn: start, endsOn }: Contract, startsOn: Day): string {
  if (endsOn === null) return '';
  if (kind === 'upgrade') return endsOn >= startsOn ? endsOn : '';
  return nextTerm({ startsOn: start, endsOn }, startsOn).endsOn;
}
