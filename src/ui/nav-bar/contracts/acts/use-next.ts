// The contract that follows another, as it is being decided: its draft, what is wrong with it, and the change to be made.
import { useState } from 'react';
import { comingWindows } from '../../../../actions/contracts/coming-windows';
import {
  copyOf,
  OWN_TERMS,
  valueOf,
  withValues,
  type OwnTerm,
} from '../../../../actions/contracts/contract-draft';
import { servedOn, type OpenWindow } from '../../../../actions/contracts/end-contract';
import { nextName } from '../../../../actions/contracts/contract-name';
import { overlapOf } from '../../../../actions/contracts/overlaps';
import { dayAfter, dayBefore, endOfNext } from '../../../../actions/contracts/next-term';
import { judgeContract } from '../../../../actions/records/judge';
import { dayOfText } from '../../../../domain/civil-day';
import { CONTRACTS } from '../../../shared/contracts-words';
import { useReading } from '../../../shared/reading-context';
import { useWords } from '../../../shared/words';
import { zoneOfAccount } from '../account-zone';
import { useChange } from '../use-change';
import { useFresh } from '../use-fresh';
import { UNTYPED_CARRY, useCarry } from './use-carry';
import { safestOf, useEnding, type ActProps } from './use-ending';
import { useShownFirst } from './use-shown-first';

export interface NextProps extends ActProps {
  readonly kind: 'renew' | 'upgrade';
}

/** Null, or absent = nobody has typed it: it follows from the rest. */
interface Typed {
  readonly endsOn: string | null;
  readonly name: string | null;
  readonly terms: Readonly<Partial<Record<OwnTerm, string>>>;
}

const UNTYPED: Typed = { endsOn: null, name: null, terms: {} };

export function useNext(props: NextProps) {
  const { kind, entry, contract, registry, shelf, account, uuid } = props;
  const words = useWords(CONTRACTS);
  const { formats, now } = useReading();
  const old = entry.stored.draft;
  /** Of the contract and of what is carried: pressing twice makes one of each. */
  const change = useChange(props);
  const id = useFresh(uuid, change.round);
  const [first] = useState(() =>
    dayAfter(kind === 'renew' && contract.endsOn !== null ? contract.endsOn : formats.today(now())),
  );
  const [startsOn, setStartsOn] = useState(first);
  const [plan, setPlan] = useState(contract.planId);
  const [chosenOpen, setOpen] = useState<OpenWindow | null>(null);
  const [typed, setTyped] = useState(UNTYPED);
  const [typedCarry, setTypedCarry] = useState(UNTYPED_CARRY);
  /** From a day on that is past: what that makes of the tickets since then is shown before it is done. */
  const effect = useShownFirst();
  const type = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const isDay = dayOfText(startsOn) !== null;
  const lastDay = isDay ? dayBefore(startsOn) : '';
  const ending = useEnding(props, lastDay);
  const open = chosenOpen ?? safestOf(ending.effects);
  const name = typed.name ?? nextName({ ...old, startedOn: contract.startsOn, startsOn, plan: plansNamed() });
  const endsOn = typed.endsOn ?? (isDay ? endOfNext(kind, contract, startsOn) : '');
  const isSamePlan = plan === contract.planId;
  const termOf = (term: OwnTerm) => typed.terms[term] ?? (isSamePlan ? valueOf(old, term) : '');
  const terms = {
    unit_price: termOf('unit_price'),
    spending_cap: termOf('spending_cap'),
    term_units: termOf('term_units'),
  };
  const draft = withValues(copyOf(old, name, startsOn), { ends_on: endsOn, plan, ...terms });
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
  const carrying = useCarry({
    typed: typedCarry,
    effects: kind === 'upgrade' ? ending.effects[open] : ending.untouched,
    lastDay,
    unit: nextPlan?.unit ?? null,
    windows: coming?.limits ?? [],
    name: old.name,
    countedAt: props.counted?.reading.at ?? null,
  });
  function plansNamed() {
    const before = registry.readablePlans.get(contract.planId)?.name;
    const after = registry.readablePlans.get(plan)?.name;
    return before === undefined || after === undefined ? undefined : { before, after };
  }

  const others = registry.contracts.filter(({ stored }) => stored.id !== contract.id);
  const startFault = startFaultOf();
  /** The days in renewal are served, too. */
  const served = isDay ? servedOn(contract, lastDay) : lastDay;
  const gap = kind === 'renew' && served < lastDay;

  function startFaultOf(): string | null {
    if (!isDay) return words.end.fault.not_a_date();
    if (kind === 'upgrade') return ending.fault === null ? null : words.next.fault[ending.fault]();
    const end = contract.endsOn;
    return end !== null && startsOn <= end ? words.next.early({ date: formats.day(end) }) : null;
  }

  const end = kind === 'upgrade' ? (ending.drafts?.[open] ?? null) : null;
  const { reader } = shelf.desk;
  const of = JSON.stringify([draft, end, carrying.planned]);
  const shown = effect.shownFor(of);
  const send = () => {
    if (startFault !== null || judged.value === null || carrying.planned === null) return;
    const units = carrying.planned.map((one) => ({ externalId: `adjustment:${id}`, ...one }));
    if (isDay && startsOn <= formats.today(now()) && shown === null) {
      effect.show(of, {
        rows: end === null ? [] : [reader.contract(contract.id, end)],
        added: [reader.contract(id, draft)],
        units: units.map((one) => ({ ...one, contractId: id })),
      });
      return;
    }
    change.decide(
      {
        kind,
        make: { externalId: `contract:${id}`, draft },
        about: { id: contract.id, name: old.name },
        end: end === null ? null : { before: old, after: end },
        organizationId: contract.organizationId,
        units,
      },
      {
        draft: old,
        contracts: new Map(registry.contracts.map(({ stored }) => [stored.id, stored.updatedAt])),
      },
    );
  };
  const overlap =
    judged.value === null
      ? null
      : overlapOf({
          contract: judged.value.contract,
          // An upgrade ends the one before on the day before.
          contracts: others.flatMap((one) => one.contract ?? []),
          plans: registry.readablePlans,
          accountTimeZone: zoneOfAccount(account),
        });

  return {
    change,
    send,
    old,
    startsOn,
    setStartsOn,
    startFault,
    gap: gap ? words.next.gap({ start: formats.day(dayAfter(served)), end: formats.day(lastDay) }) : null,
    lastDay,
    plan,
    /** What was agreed beside the old plan, or typed for another one, is in its money and units. */
    setPlan: (chosen: string) => {
      setPlan(chosen);
      type({ terms: {} });
    },
    nextPlan,
    terms,
    setTerm: (term: OwnTerm, text: string) => type({ terms: { ...typed.terms, [term]: text } }),
    isEmptied: !isSamePlan && OWN_TERMS.some((term) => valueOf(old, term) !== '' && terms[term] === ''),
    name,
    endsOn,
    faults: judged.faults,
    open,
    setOpen,
    ending,
    id,
    overlap,
    others,
    effect: shown,
    isTouched:
      startsOn !== first ||
      plan !== contract.planId ||
      chosenOpen !== null ||
      typed !== UNTYPED ||
      typedCarry !== UNTYPED_CARRY,
    coming,
    carrying,
    carry: (part: Partial<typeof typedCarry>) => setTypedCarry((before) => ({ ...before, ...part })),
    type,
  };
}
