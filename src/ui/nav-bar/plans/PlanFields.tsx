// The fields of a plan, in the order in which somebody thinks of them.
import { COVERAGES, OVERAGE_POLICIES, UNITS } from '../../../domain/vocabulary';
import { isolated } from '../../shared/words';
import { ChoiceField, NumberField, TextField } from '../form/fields';
import { Group, Hint, Legend, Row } from '../form/layout';
import { TagsField } from '../form/TagsField';
import { fieldOf, type PlanFieldParts } from './plan-field';
import { LIMIT_FIELDS, relevance } from './relevant';
import { SlaFields } from './SlaFields';

interface PlanFieldsProps extends PlanFieldParts {
  /** Contracts that use the stored plan under its key, which then stays; 0 = it may be changed. */
  readonly keptFor: number;
  /** Name and key are typed here alone: a key that nobody typed follows the name. */
  readonly onName: (name: string) => void;
}

export function PlanFields(props: PlanFieldsProps) {
  const { form, words, keptFor, onName } = props;
  const { editor } = words;
  const { draft } = form;
  const of = (key: string, hint?: string) => {
    const isUnused = relevance(key, draft) === 'not_used';
    return fieldOf(props, key, isUnused ? editor.not_used() : hint);
  };
  const isShown = (key: string) => relevance(key, draft) !== 'hidden';
  const unit = draft.fields['unit'] === 'hour' ? editor.hours() : editor.tickets();
  const currency = (draft.fields['currency'] ?? '').trim();
  const money = currency === '' ? {} : { unit: currency };
  const key = of('key', editor.key_hint({ tag: isolated(`support_plan_${draft.fields['key'] ?? ''}`) }));
  const limits = LIMIT_FIELDS.filter(isShown);
  return (
    <>
      <Group>
        <Legend>{editor.basics()}</Legend>
        <TextField {...of('name', editor.name_hint())} onChange={onName} maxLength={255} />
        <TextField
          {...key}
          onChange={(value) => form.set('key', value.toLowerCase())}
          isDisabled={keptFor > 0}
          hint={keptFor > 0 ? editor.key_used({ count: keptFor }) : key.hint}
        />
        <Row>
          <ChoiceField
            {...of('coverage')}
            options={COVERAGES.map((value) => ({ value, label: editor.coverage[value]() }))}
          />
          <ChoiceField
            {...of('unit')}
            options={UNITS.map((value) => ({ value, label: editor.unit[value]() }))}
          />
        </Row>
      </Group>
      {limits.length > 0 && (
        <Group>
          <Legend>{editor.included()}</Legend>
          <Hint>{editor.limits_hint()}</Hint>
          <Row>
            {limits.map((limit) => (
              <NumberField key={limit} {...of(limit)} unit={unit} />
            ))}
          </Row>
          {isShown('rollover') && <NumberField {...of('rollover', editor.rollover_hint())} unit={unit} />}
        </Group>
      )}
      <Group>
        <Legend>{editor.beyond()}</Legend>
        {isShown('overage_policy') && (
          <ChoiceField
            {...of('overage_policy')}
            options={OVERAGE_POLICIES.map((value) => ({ value, label: editor.policy[value]() }))}
          />
        )}
        <Row>
          <TextField
            {...of('currency', editor.currency_hint())}
            onChange={(value) => form.set('currency', value.toUpperCase())}
            maxLength={3}
          />
          {isShown('unit_price') && <NumberField {...of('unit_price', editor.price_hint())} {...money} />}
        </Row>
        {isShown('tolerance') && <NumberField {...of('tolerance', editor.tolerance_hint())} unit={unit} />}
        <NumberField {...of('fee', editor.fee_hint())} {...money} />
      </Group>
      <Group>
        <Legend>{editor.counting()}</Legend>
        {isShown('weights') && (
          <TagsField {...of('weights', editor.weights_hint())} kept={wordsIn(draft.fields['weights'])} />
        )}
        {isShown('increment_minutes') && (
          <NumberField {...of('increment_minutes', editor.increment_hint())} unit={editor.minutes()} />
        )}
        <TagsField
          {...of('not_counted_tags', editor.not_counted_hint())}
          kept={wordsIn(draft.fields['not_counted_tags'])}
        />
        {isShown('warn_at') && <TextField {...of('warn_at', editor.warn_hint())} />}
      </Group>
      <SlaFields {...props} />
      <Group>
        <Legend>{editor.licences()}</Legend>
        <Hint>{editor.licences_hint()}</Hint>
        <Row>
          <NumberField {...of('licences_from')} />
          <NumberField {...of('licences_to')} />
        </Row>
      </Group>
    </>
  );
}

/** As they will be kept: small letters, each once. */
function wordsIn(text = ''): readonly string[] {
  return [...new Set(text.toLowerCase().split(/[\s,]+/))].filter((word) => word !== '');
}
