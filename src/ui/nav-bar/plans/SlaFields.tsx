// Service levels: a row for each priority, a target for each metric, held as the text that the record stores.
import { useId } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import { Field, Input } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import { PRIORITIES, SLA_METRICS } from '../../../domain/sla';
import { SLA } from '../../shared/details-words';
import { useWords } from '../../shared/words';
import { ChoiceField, TextField } from '../form/fields';
import { Group, Hint, Legend } from '../form/layout';
import { fieldOf, type PlanFieldParts } from './plan-field';

const Grid = styled.table`
  border-collapse: collapse;
  max-width: 640px;

  th,
  td {
    padding: ${({ theme }) => theme.space.xxs};
    text-align: start;
    font-weight: ${({ theme }) => theme.fontWeights.regular};
  }

  th:first-child {
    padding-inline-start: 0;
    white-space: nowrap;
  }

  thead th {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }
`;

const Wrong = styled.p<{ $isWarning?: boolean }>`
  margin: 0;
  color: ${({ theme, $isWarning = false }) =>
    getColor({ theme, variable: $isWarning ? 'foreground.warning' : 'foreground.danger' })};
`;

export function SlaFields(props: PlanFieldParts) {
  const { words } = props;
  const { editor } = words;
  const sla = useWords(SLA);
  const wrong = useId();
  const isBusiness = props.form.draft.fields['sla_clock'] === 'business';
  const rows = PRIORITIES.map((priority) => ({ priority, field: fieldOf(props, `sla_${priority}`) }));
  const raw = rows.filter(({ field }) => partsOf(field.value) === null);
  const split = rows.filter(({ field }) => partsOf(field.value) !== null);
  const faults = split.flatMap(({ field }) => field.fault ?? []);
  const warning = rows.flatMap(({ field }) => field.warning ?? [])[0];
  return (
    <Group>
      <Legend>{editor.levels()}</Legend>
      <ChoiceField
        {...fieldOf(props, 'sla_clock')}
        options={(['calendar', 'business'] as const).map((value) => ({
          value,
          label: editor.clock[value](),
        }))}
      />
      <Hint>{isBusiness ? editor.sla_hint_business() : editor.sla_hint()}</Hint>
      <Grid>
        <thead>
          <tr>
            <th scope="col">{editor.priority.title()}</th>
            {SLA_METRICS.map((metric) => (
              <th key={metric} scope="col">
                {sla[metric]()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {split.map(({ priority, field }) => (
            <tr key={priority}>
              <th scope="row">{editor.priority[priority]()}</th>
              {SLA_METRICS.map((metric, at) => {
                const parts = partsOf(field.value) ?? [];
                return (
                  <td key={metric}>
                    <Field>
                      <Field.Label hidden>
                        {editor.target({ priority: editor.priority[priority](), metric: sla[metric]() })}
                      </Field.Label>
                      <Input
                        name={at === 0 ? field.name : undefined}
                        isCompact
                        autoComplete="off"
                        value={parts[at] ?? ''}
                        onBlur={field.onLeave}
                        onChange={({ target }) => field.onChange(joined(parts, at, target.value))}
                        {...(field.fault === null
                          ? {}
                          : { validation: 'error' as const, 'aria-describedby': wrong })}
                      />
                    </Field>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Grid>
      {faults.length > 0 && (
        <div id={wrong}>
          {faults.map((fault) => (
            <Wrong key={fault}>{fault}</Wrong>
          ))}
        </div>
      )}
      {faults.length === 0 && warning !== undefined && <Wrong $isWarning>{warning}</Wrong>}
      {raw.map(({ priority, field }) => (
        <TextField key={priority} {...field} />
      ))}
    </Group>
  );
}

/** "1h / 4h / -" as its three targets, '' = none; null where it is not of that form. */
export function partsOf(text: string): readonly string[] | null {
  if (text.trim() === '') return ['', '', ''];
  const parts = text.split('/').map((part) => part.trim());
  return parts.length === 3 ? parts.map((part) => (part === '-' ? '' : part)) : null;
}

/** What the record stores once one target is typed; '' where none is left. */
export function joined(parts: readonly string[], at: number, typed: string): string {
  const clean = typed.toLowerCase().replace(/[\s/]+/g, '');
  const next = parts.map((part, place) => (place === at ? clean : part));
  return next.every((part) => part === '') ? '' : next.map((part) => (part === '' ? '-' : part)).join(' / ');
}
