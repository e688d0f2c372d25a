// Opening balances: units of the periods of now that were used before Zendesk counted them, as adjustments with a reason.
import { useMemo, useState } from 'react';
import { baseUnitsOf, firstWindows, sentUnits, unitsFault } from '../../../../actions/contracts/carry';
import { comingWindows } from '../../../../actions/contracts/coming-windows';
import { CONTRACTS } from '../../../shared/contracts-words';
import { useReading } from '../../../shared/reading-context';
import { Face } from '../../../shared/Face';
import { isolated, useWords } from '../../../shared/words';
import { windowTitle } from '../../../verdict/window-name';
import { NumberField, TextField } from '../../form/fields';
import { zoneOfAccount } from '../account-zone';
import { adjustmentsOf } from '../counted-windows';
import { EffectOfContracts } from '../EffectOfContracts';
import { useChange } from '../use-change';
import { useFresh } from '../use-fresh';
import { AdjustmentsMade } from './AdjustmentsMade';
import { ChangeForm } from './ChangeForm';
import type { ActProps } from './use-ending';
import { useShownFirst } from './use-shown-first';

export default function OpeningForm(props: ActProps) {
  const { opening: words } = useWords(CONTRACTS);
  // The address of the form can be sent to anybody.
  if (!props.mayDecide) return <Face type="info" title={words.managers()} body={words.managers_do()} />;
  return <Opening {...props} />;
}

function Opening(props: ActProps) {
  const { entry, contract, book, registry, shelf, account, uuid, hold, onClose } = props;
  const words = useWords(CONTRACTS);
  const reading = useReading();
  const { formats, now } = reading;
  const plan = registry.readablePlans.get(contract.planId);
  const change = useChange(props);
  /** With what others entered since the form opened, once it was told. */
  const [told, setTold] = useState<ActProps['book']['adjustments']>([]);
  const stored = useMemo(() => [...book.adjustments, ...told], [book, told]);
  const { course } = change;
  const correct = () => {
    if (course.kind === 'done' && course.result.kind === 'entered') {
      const { adjustments } = course.result;
      setTold((before) => [...before, ...adjustments]);
    }
    change.correct();
  };
  const today = formats.today(now());
  const windows = useMemo(() => {
    if (plan === undefined) return [];
    const adjustments = adjustmentsOf(contract.id, stored, plan.unit);
    const accountTimeZone = zoneOfAccount(account);
    return firstWindows(
      comingWindows({ contract, plan, accountTimeZone, adjustments, from: today, counted: [] }).limits,
    );
  }, [plan, contract, stored, account, today]);
  /** One for each period, so that pressing twice is one adjustment. */
  const ids = useFresh(() => windows.map(() => uuid()), change.round);
  const [used, setUsed] = useState<Readonly<Record<string, string>>>({});
  const [typedReason, setReason] = useState<string | null>(null);
  const reason = typedReason ?? words.opening.usual();
  const [isTried, setTried] = useState(false);
  const effect = useShownFirst();
  const [isShown, setShown] = useState(false);
  if (plan === undefined || plan.coverage !== 'limited') return <p>{words.opening.none()}</p>;
  if (windows.length === 0) return <p>{words.opening.over()}</p>;
  const { unit } = plan;
  const faultOf = (text: string): string | null => {
    if (text.trim() === '') return null;
    const fault = unitsFault(text, unit);
    return fault === null ? null : words.units[fault]();
  };
  const entered = windows.flatMap((window, at) => {
    const units = sentUnits(used[window.period] ?? '');
    return baseUnitsOf(units, unit) === 0 ? [] : [{ window, units, id: ids[at] ?? '' }];
  });
  const isWrong = Object.values(used).some((text) => faultOf(text) !== null);
  const adjustments = entered.map(({ window: { period, startsOn }, units, id }) => ({
    externalId: `adjustment:${id}`,
    period,
    startsOn,
    units: `-${units}`,
    reason: reason.trim(),
  }));
  const of = JSON.stringify(adjustments.map(({ period, units }) => [period, units]));
  const shown = effect.shownFor(of);
  const { rules } = account.settings;
  // Before the app goes live nothing is charged, and going live shows what would be.
  const charges = rules === null || rules.liveFrom !== null;
  const send = () => {
    setTried(true);
    if (isWrong || entered.length === 0 || reason.trim() === '') return;
    if (charges && shown === null) {
      effect.show(of, {
        rows: [shelf.desk.reader.contract(contract.id, entry.stored.draft)],
        added: [],
        units: adjustments.map((one) => ({ ...one, contractId: contract.id })),
      });
      return;
    }
    const seen = { adjustments: new Set(stored.map(({ id }) => id)) };
    change.decide(
      {
        kind: 'opening',
        make: null,
        about: { id: contract.id, name: entry.stored.draft.name },
        end: null,
        organizationId: contract.organizationId,
        units: adjustments,
      },
      seen,
    );
  };
  return (
    <ChangeForm
      title={words.opening.title({ name: isolated(entry.stored.draft.name) })}
      save={shown === null ? words.opening.save() : words.next.sure()}
      change={{ ...change, correct }}
      isTouched={typedReason !== null || Object.values(used).some((text) => text !== '')}
      hold={hold}
      unit={unit}
      isWaiting={shown !== null && !isShown}
      onSend={send}
      onClose={onClose}
    >
      <p>{words.opening.hint()}</p>
      <AdjustmentsMade adjustments={stored} unit={unit} />
      {windows.map((window) => {
        const { period, limit, adjusted } = window;
        const said = {
          units: formats.units(limit, unit),
          adjusted: formats.units(adjusted, unit),
        };
        return (
          <NumberField
            key={period}
            name={period}
            label={words.opening.used({ window: windowTitle(window, reading) })}
            hint={adjusted === 0 ? words.opening.of(said) : words.opening.of_adjusted(said)}
            value={used[period] ?? ''}
            onChange={(text) => setUsed((before) => ({ ...before, [period]: text }))}
            fault={faultOf(used[period] ?? '')}
            unit={words.unit[unit]()}
          />
        );
      })}
      <TextField
        name="reason"
        label={words.opening.reason()}
        value={reason}
        onChange={setReason}
        fault={isTried && reason.trim() === '' ? words.opening.no_reason() : null}
      />
      {isTried && entered.length === 0 && !isWrong && <p role="alert">{words.opening.no_units()}</p>}
      {shown !== null && <EffectOfContracts {...props} {...shown} onTold={setShown} />}
    </ChangeForm>
  );
}
