// Every ticket beyond its plan in a range of days: what it costs and why, and what a manager decides about it.
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { Checkbox, Field } from '@zendeskgarden/react-forms';
import type { ChargeRow, Charges } from '../../../actions/account/charge-rows';
import { chargesCsv } from '../../../actions/statements/charges-csv';
import { CHARGES } from '../../shared/charges-words';
import { Face } from '../../shared/Face';
import { useReading } from '../../shared/reading-context';
import { useWords } from '../../shared/words';
import { saveFile } from '../shell/save-file';
import { LongTable } from '../table/LongTable';
import type { LongColumn } from '../table/TableRow';
import { chosenCharges, printChoice, type ChargeChoice, type Column } from './charge-choice';
import { chargeColumns } from './charge-columns';
import { ChargeFilters } from './ChargeFilters';
import type { ManyKind } from './charge-words';
import { Decide } from './Decide';
import { LeftOut } from './LeftOut';
import type { ManyActs } from './many-acts';
import { Sums } from './Sums';
import { WithoutPlan } from './WithoutPlan';

interface ChargesTabProps {
  readonly charges: Charges;
  readonly choice: ChargeChoice;
  readonly onChoose: (changes: Readonly<Record<string, string>>) => void;
  readonly acts: ManyActs;
  /** What this person may decide; a guide, not a lock. */
  readonly kinds: readonly ManyKind[];
}

export default function ChargesTab(props: ChargesTabProps) {
  const { charges, choice, onChoose, acts, kinds } = props;
  const words = useWords(CHARGES);
  const reading = useReading();
  const { formats } = reading;
  const today = formats.today(reading.now());
  const { marked } = useSyncExternalStore(acts.subscribe, acts.state);
  const shown = useMemo(
    () => chosenCharges(charges.rows, choice, formats.locale),
    [charges.rows, choice, formats.locale],
  );
  const change = useCallback(
    (part: Partial<ChargeChoice>) => onChoose(printChoice({ ...choice, ...part }, today)),
    [choice, onChoose, today],
  );
  const { from, to } = choice.range;
  const counted = from < charges.since ? `-counted-since-${charges.since}` : '';
  const save = () =>
    saveFile(`charges-${from}-${to}${counted}.csv`, 'text/csv', chargesCsv(shown, charges.untold));
  const chosen = shown.filter(({ ticketId }) => marked.has(ticketId));
  const ids = shown.map(({ ticketId }) => ticketId);
  const isAll = ids.length > 0 && chosen.length === ids.length;
  const pick: LongColumn<ChargeRow, Column | 'pick'> = {
    name: 'pick',
    title: (
      <Pick
        label={words.pick_all({ count: ids.length })}
        isOn={isAll}
        onPick={(isOn) => acts.mark(ids, isOn)}
      />
    ),
    width: '40px',
    isSortable: false,
    cell: ({ ticketId }) => (
      <Pick
        label={words.pick({ ticket: ticketId })}
        isOn={marked.has(ticketId)}
        onPick={(isOn) => acts.mark([ticketId], isOn)}
      />
    ),
  };
  const columns = [...(kinds.length > 0 ? [pick] : []), ...chargeColumns(words, reading)];
  return (
    <>
      <ChargeFilters
        choice={choice}
        words={words}
        onChoose={change}
        onSave={shown.length === 0 ? null : save}
      />
      <LeftOut charges={charges} range={choice.range} words={words} onChoose={change} />
      <Sums rows={shown} words={words} />
      {kinds.length > 0 && (
        <Decide kinds={kinds} hasRows={shown.length > 0} chosen={chosen} acts={acts} words={words} />
      )}
      {shown.length === 0 && to >= charges.since && (
        <Face type="info" title={words.none.title()} body={words.none.body()} />
      )}
      {shown.length > 0 && (
        <LongTable
          minWidth="760px"
          label={words.found({ count: shown.length })}
          columns={columns}
          rows={shown}
          keyOf={({ ticketId }) => ticketId}
          sortedBy={choice.sortBy}
          isDescending={choice.isDescending}
          onSort={(column) =>
            column !== 'pick' &&
            change({ sortBy: column, isDescending: column === choice.sortBy ? !choice.isDescending : false })
          }
        />
      )}
      <WithoutPlan rows={charges.withoutPlan} words={words} />
    </>
  );
}

interface PickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onPick: (isOn: boolean) => void;
}

function Pick({ label, isOn, onPick }: PickProps) {
  return (
    <Field>
      <Checkbox checked={isOn} onChange={({ target }) => onPick(target.checked)}>
        <Field.Label hidden>{label}</Field.Label>
      </Checkbox>
    </Field>
  );
}
