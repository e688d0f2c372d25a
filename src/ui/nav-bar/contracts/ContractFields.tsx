// The fields of a contract, in the order in which a person knows them: who and what, when, how it is counted, money, people.
import { useState, type ReactNode } from 'react';
import { CONTRACT_FIELDS, valueOf, type ContractField } from '../../../actions/contracts/contract-draft';
import { suggestedName } from '../../../actions/contracts/contract-name';
import type { ContractRow } from '../../../actions/ports';
import { CONTRACT_STATUSES, CUT_WINDOWS, PERIODS, PERIOD_STARTS } from '../../../domain/vocabulary';
import { CONTRACTS } from '../../shared/contracts-words';
import { useWords } from '../../shared/words';
import { ChoiceField, DayField, LongTextField, NumberField, TextField } from '../form/fields';
import { Group, Legend, Row } from '../form/layout';
import { TagsField } from '../form/TagsField';
import type { DraftForm } from '../form/use-draft';
import type { ContractTools } from './contract-parts';
import { ContractPicker, OrganizationPicker, OwnerPicker, PlanPicker, ZonePicker } from './pickers';

interface ContractFieldsProps extends ContractTools {
  readonly id: string;
  readonly form: DraftForm;
  readonly row: ContractRow;
  /** Sentences by field. */
  readonly faults: ReadonlyMap<string, string>;
  readonly locked: ReadonlySet<string>;
}

export function ContractFields(props: ContractFieldsProps) {
  const { id, form, row, faults, locked, registry } = props;
  const words = useWords(CONTRACTS);
  const { draft, set, leave, says } = form;
  const plan = registry.readablePlans.get(valueOf(draft, 'plan'));
  /** What is sold to whom, by the names that were picked. */
  const [sold, setSold] = useState({ organization: '', plan: '' });
  /** Until somebody has given the new contract a name. */
  const suggest = (now: typeof sold) => {
    setSold(now);
    const isOurs = draft.name.trim() === '' || draft.name === suggestedName(sold.organization, sold.plan);
    if (id === 'new' && isOurs) set('name', suggestedName(now.organization, now.plan));
  };
  const isDrawing = valueOf(draft, 'draws_from') !== '';
  const common = (key: ContractField | 'name') => ({
    name: key,
    label: words.field[key](),
    value: key === 'name' ? draft.name : (draft.fields[key] ?? ''),
    onChange: (value: string) => set(key, value),
    onLeave: () => leave(key),
    // Said at once where it follows from what was picked, not from what is still being typed.
    fault: says(key) || key === 'draws_from' ? (faults.get(key) ?? null) : null,
    isDisabled: locked.has(key),
  });
  const hinted = (key: keyof typeof words.hint) => ({ ...common(key), hint: words.hint[key]() });
  const picked = (key: ContractField) => ({
    ...common(key),
    onPick: (value: string) => set(key, value),
    tools: props,
  });
  const options = <T extends string>(values: readonly T[], named: Readonly<Record<T, () => string>>) =>
    values.map((value) => ({ value, label: named[value]() }));
  const unlessDrawing = (children: ReactNode) => (isDrawing ? <p>{words.edit.drawing()}</p> : children);
  return (
    <>
      <Group>
        <Legend>{words.section.who()}</Legend>
        <TextField {...common('name')} maxLength={255} />
        <OrganizationPicker
          {...picked('organization')}
          onPick={(value, label) => {
            set('organization', value);
            suggest({ ...sold, organization: label });
          }}
        />
        <PlanPicker
          {...picked('plan')}
          onPick={(value, label) => {
            set('plan', value);
            suggest({ ...sold, plan: label });
          }}
        />
        <ContractPicker {...picked('draws_from')} hint={words.hint.draws_from()} except={id} />
      </Group>
      <Group>
        <Legend>{words.section.when()}</Legend>
        <Row>
          <DayField {...hinted('starts_on')} />
          <DayField {...hinted('ends_on')} />
        </Row>
        <NumberField {...hinted('renewal_days')} />
        <Row>
          <ChoiceField {...common('status')} options={options(CONTRACT_STATUSES, words.status)} />
          {valueOf(draft, 'status') !== 'active' && <DayField {...hinted('status_since')} />}
        </Row>
      </Group>
      <Group>
        <Legend>{words.section.windows()}</Legend>
        {unlessDrawing(
          <>
            <ChoiceField {...common('billing_period')} options={options(PERIODS, words.billing_period)} />
            <ChoiceField {...hinted('period_start')} options={options(PERIOD_STARTS, words.period_start)} />
            <ChoiceField {...hinted('cut_windows')} options={options(CUT_WINDOWS, words.cut_windows)} />
            <NumberField {...hinted('term_units')} />
            <ZonePicker {...picked('time_zone')} hint={words.hint.time_zone()} />
            <TagsField {...hinted('covers_tags')} kept={wordsIn(row.raw['coversTags'])} />
          </>,
        )}
      </Group>
      <Group>
        <Legend>{words.section.money()}</Legend>
        {unlessDrawing(
          <>
            <NumberField {...hinted('unit_price')} unit={plan?.currency ?? ''} />
            <NumberField {...hinted('spending_cap')} unit={plan?.currency ?? ''} />
          </>,
        )}
      </Group>
      <Group>
        <Legend>{words.section.people()}</Legend>
        <NumberField {...common('licences')} />
        <TagsField {...hinted('authorized_contacts')} kept={row.authorizedContacts} />
        <TextField {...hinted('billing_contact')} />
        <OwnerPicker {...picked('owner')} />
        <LongTextField {...hinted('agent_note')} />
      </Group>
    </>
  );
}

function wordsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

/** In the order of the form: saving goes to the first that is wrong. */
export const FIELD_ORDER: readonly string[] = ['name', ...CONTRACT_FIELDS];
