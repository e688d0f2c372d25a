// The insight of the chosen organization, asked of the fold.
import { useCallback, useMemo } from 'react';
import { useReading } from '../../shared/reading-context';
import type { Uncounted } from '../fold/fold-messages';
import { useAnswer } from '../use-answer';
import type { Views } from '../views';
import InsightTab from './InsightTab';

interface InsightPartProps {
  readonly views: Views;
  readonly reading: Uncounted;
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (changes: Readonly<Record<string, string>>) => void;
}

export default function InsightPart({ views, reading, chosen, onChoose }: InsightPartProps) {
  const { now, formats } = useReading();
  const { organizations, plans } = reading;
  const asked = chosen['organization'] ?? '';
  const sorted = useMemo(() => {
    const names = new Intl.Collator(formats.locale, { numeric: true });
    return [...organizations].sort((one, other) => names.compare(one.name, other.name));
  }, [organizations, formats.locale]);
  const planNames = new Map(
    plans.flatMap((plan) => (plan.ok ? [[plan.value.plan.id, plan.value.record.name] as const] : [])),
  );
  const question = useCallback(async () => {
    if (asked === '') return null;
    return { of: asked, insight: await views.insight(asked, now()) };
  }, [views, asked, now]);
  const answer = useAnswer(question);
  return (
    <InsightTab
      organizations={sorted}
      organizationId={asked === '' ? null : asked}
      onChoose={(organization) => onChoose({ organization })}
      insight={answer?.of === asked ? answer.insight : null}
      planNames={planNames}
    />
  );
}
