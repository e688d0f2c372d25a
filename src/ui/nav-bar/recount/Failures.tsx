// What Zendesk refused, or nobody knows of, one by one, and the way to try just these again.
import { useId, useMemo } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import type { Batch, Outcome, Outcomes, RecountPlan } from '../../../actions/recount/plan';
import type { RecordRef } from '../../../actions/ports';
import { RECOUNT } from '../../shared/recount-words';
import { useReading } from '../../shared/reading-context';
import { isolated, useWords } from '../../shared/words';
import { ticketName, ticketRecord, type RecountWords } from './difference-rows';
import { LongTable } from '../table/LongTable';
import { RecordName } from './RecordName';
import type { RecountFound } from './recount-state';
import { Bar, Section, SectionTitle } from './styles';

interface FailuresProps {
  readonly plan: RecountPlan;
  readonly outcomes: Outcomes;
  /** Null where the run was gone on with after a reload: then only ids are known. */
  readonly found: RecountFound | null;
  readonly again: () => void;
}

interface Failed {
  readonly key: string;
  readonly name: string;
  readonly record: RecordRef | null;
  readonly why: string;
}

export function Failures({ plan, outcomes, found, again }: FailuresProps) {
  const words = useWords(RECOUNT);
  const { formats } = useReading();
  const id = useId();
  const failed = useMemo(() => {
    const subjects = new Map(found?.differences.tickets.map(({ key, ticket }) => [key, ticket.subject]));
    return plan.batches.flatMap((batch) => failedIn(batch, outcomes, { found, subjects }, words));
  }, [plan, outcomes, found, words]);
  if (failed.length === 0) return null;
  const title = words.over.failures({ count: formats.number(failed.length) });
  return (
    <Section aria-labelledby={id}>
      <SectionTitle id={id}>{title}</SectionTitle>
      <LongTable
        label={title}
        columns={[
          {
            name: 'what',
            title: words.column.what(),
            width: '50%',
            isName: true,
            cell: ({ name, record }) => <RecordName name={name} record={record} />,
          },
          { name: 'why', title: words.column.why(), width: '50%', cell: ({ why }) => why },
        ]}
        rows={failed}
        keyOf={({ key }) => key}
        minWidth="480px"
      />
      <Bar>
        <Button onClick={again}>{words.over.again()}</Button>
      </Bar>
    </Section>
  );
}

interface Known {
  readonly found: RecountFound | null;
  /** Of tickets, by the item's key. */
  readonly subjects: ReadonlyMap<string, string>;
}

function failedIn(batch: Batch, outcomes: Outcomes, known: Known, words: RecountWords): readonly Failed[] {
  return batch.items.flatMap((item) => {
    const why = whyOf(outcomes[item.key], words);
    return why === null ? [] : [{ key: item.key, why, ...named(batch.kind, item, known) }];
  });
}

function whyOf(outcome: Outcome | undefined, { over }: RecountWords): string | null {
  if (outcome?.kind === 'failed') return over.failed();
  if (outcome?.kind !== 'refused') return null;
  return outcome.detail === '' ? over.refused() : over.refused_detail({ detail: isolated(outcome.detail) });
}

function named(
  kind: Batch['kind'],
  item: Batch['items'][number],
  { found, subjects }: Known,
): Pick<Failed, 'name' | 'record'> {
  if ('balance' in item) {
    const { contractId, name } = item.balance;
    return { name: isolated(name), record: { object: 'support_contract', id: contractId, name } };
  }
  if ('recordId' in item) {
    return { name: item.recordId, record: { object: 'support_entry', id: item.recordId, name: '' } };
  }
  if (kind === 'organizations') {
    return { name: isolated(found?.organizationNames.get(item.id) ?? item.id), record: null };
  }
  return { name: ticketName(item.id, subjects.get(item.key) ?? ''), record: ticketRecord(item.id) };
}
