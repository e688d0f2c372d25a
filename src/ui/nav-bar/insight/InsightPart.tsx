// The insight of the chosen organization, asked of the fold.
import { useCallback, useMemo } from 'react';
import type { Insight } from '../../../actions/account/insight-rows';
import { useReading } from '../../shared/reading-context';
import type { Uncounted } from '../fold/fold-messages';
import { useAnswer } from '../use-answer';
import { useNames, type Names } from '../names';
import type { Views } from '../views';
import type { AdvisedPlans } from './Advice';
import InsightTab from './InsightTab';
import { MOST_SHARES } from './Shares';

interface InsightPartProps {
  readonly views: Views;
  readonly names: Names;
  readonly reading: Uncounted;
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (changes: Readonly<Record<string, string>>) => void;
}

export default function InsightPart({ views, names, reading, chosen, onChoose }: InsightPartProps) {
  const { now, formats } = useReading();
  const { organizations, plans } = reading;
  const asked = chosen['organization'] ?? '';
  const sorted = useMemo(() => {
    const names = new Intl.Collator(formats.locale, { numeric: true });
    return [...organizations].sort((one, other) => names.compare(one.name, other.name));
  }, [organizations, formats.locale]);
  const advised: AdvisedPlans = new Map(
    plans.flatMap((one) => {
      if (!one.ok) return [];
      const { plan, record } = one.value;
      return [[plan.id, { name: record.name, isUnlimited: plan.coverage === 'unlimited' }] as const];
    }),
  );
  const question = useCallback(async () => {
    if (asked === '') return null;
    return { of: asked, insight: await views.insight(asked, now()) };
  }, [views, asked, now]);
  const answer = useAnswer(question);
  const insight = answer?.of === asked ? answer.insight : null;
  const personName = useNames(names, 'person', shownKeys(insight, 'requesters'));
  const formName = useNames(names, 'form', shownKeys(insight, 'forms'));
  return (
    <InsightTab
      organizations={sorted}
      organizationId={asked === '' ? null : asked}
      onChoose={(organization) => onChoose({ organization })}
      insight={insight}
      personName={personName}
      formName={formName}
      plans={advised}
    />
  );
}

function shownKeys(insight: Insight | null, of: 'requesters' | 'forms'): readonly string[] {
  if (insight?.kind !== 'counted') return [];
  return insight[of].slice(0, MOST_SHARES).flatMap(({ key }) => key ?? []);
}
