// What a plan says, in whole sentences: what is included, what goes beyond, how it is counted.
import type { PlanRecord } from '../../../actions/ports';
import type { Plan } from '../../../domain/facts';
import { baseUnits } from '../../../domain/units';
import { PERIODS } from '../../../domain/vocabulary';
import type { WarnLevel } from '../../../domain/warn-at';
import type { Formats } from '../../shared/formats';
import type { PLANS } from '../../shared/plans-words';
import { isolated, type GroupWords } from '../../shared/words';

export type PlansWords = GroupWords<(typeof PLANS)['name']>;

/** The promise alone: what a list has room for. */
export function planInShort({ plan }: PlanRecord, words: PlansWords, formats: Formats): readonly string[] {
  return [...included(plan, words, formats), ...beyond(plan, words, formats)];
}

/** Everything that metering and agents make of it; service levels stand in a table of their own. */
export function planInWords(record: PlanRecord, words: PlansWords, formats: Formats): readonly string[] {
  const { plan, terms } = record;
  const { says } = words;
  const list = new Intl.ListFormat(formats.locale, { type: 'conjunction' });
  return [
    ...planInShort(record, words, formats),
    ...(plan.fee === null ? [] : [says.fee({ fee: formats.money(plan.fee, plan.currency) })]),
    ...(plan.unit === 'ticket'
      ? plan.weights.map(({ tag, units }) => says.weight({ tag: isolated(tag), count: units }))
      : [says.increment({ count: plan.incrementMinutes })]),
    ...(plan.notCountedTags.length === 0
      ? []
      : [says.not_counted({ tags: list.format(plan.notCountedTags.map(isolated)) })]),
    ...(plan.coverage !== 'limited' || terms.warnAt.length === 0
      ? []
      : [
          says.warned({
            levels: list.format(terms.warnAt.map((level) => levelWords(level, words, formats))),
          }),
        ]),
    ...licences(record, words, formats),
  ];
}

function included(plan: Plan, { says }: PlansWords, formats: Formats): readonly string[] {
  const { unit, coverage } = plan;
  if (coverage === 'unlimited') return [says.everything({ unit })];
  if (coverage === 'pay_as_you_go') {
    const price = plan.unitPrice;
    return [
      price === null
        ? says.usage_unpriced({ unit })
        : says.usage({ unit, price: formats.money(price, plan.currency) }),
    ];
  }
  const limits = PERIODS.flatMap((period) => {
    const units = plan.limits[period];
    return units === undefined ? [] : [says.included({ ...amount(units, plan, formats), period })];
  });
  return limits.length > 0 ? limits : [says.nothing()];
}

function beyond(plan: Plan, { says }: PlansWords, formats: Formats): readonly string[] {
  const { unit, overagePolicy: policy, unitPrice, currency } = plan;
  if (plan.coverage !== 'limited') return [];
  const carried = plan.rollover > 0 ? [says.rollover(amount(plan.rollover, plan, formats))] : [];
  if (policy === 'do_not_bill') return [...carried, says.do_not_bill()];
  const charged =
    unitPrice === null
      ? says.unpriced({ policy })
      : says[policy]({ unit, price: formats.money(unitPrice, currency) });
  const tolerated = plan.tolerance > 0 ? [says.tolerance(amount(plan.tolerance, plan, formats))] : [];
  return [...carried, charged, ...tolerated];
}

/** Of tickets the number, of hours how it reads. */
function amount(units: number, { unit }: Plan, formats: Formats) {
  return {
    unit,
    count: unit === 'ticket' ? units : units / baseUnits(unit),
    time: formats.units(units, unit),
  };
}

function levelWords(level: WarnLevel, { says }: PlansWords, formats: Formats): string {
  if (level.kind === 'units_left') return says.left({ count: formats.number(level.units) });
  const percent = new Intl.NumberFormat(formats.locale, { style: 'percent' }).format(level.percent / 100);
  return says.percent({ percent });
}

function licences({ terms }: PlanRecord, { says }: PlansWords, formats: Formats): readonly string[] {
  const { licencesFrom: from, licencesTo: to } = terms;
  if (from === null && to === null) return [];
  const range = to === null ? 'from' : from === null ? 'to' : 'both';
  return [says.licences({ range, from: formats.number(from ?? 0), to: formats.number(to ?? 0) })];
}
