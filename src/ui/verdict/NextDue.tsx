// What is due next, at the end of the second line. Loaded beside the first reading; the verdict does not wait for it.
import type { PlanRecord } from '../../actions/ports';
import { useReading } from '../shared/reading-context';
import { SLA } from '../shared/details-words';
import { useWords } from '../shared/words';
import { nextSla } from './next-sla';
import { Ticks } from './Ticks';
import type { VerdictView } from './verdict-view';

interface NextDueProps {
  readonly plan: PlanRecord;
  readonly view: Pick<VerdictView, 'ticket' | 'liveSla'>;
}

export default function NextDue({ plan, view }: NextDueProps) {
  const { formats } = useReading();
  const next = nextSla(plan, view, useWords(SLA), formats);
  return next === null ? null : <Ticks ticking={next} />;
}
