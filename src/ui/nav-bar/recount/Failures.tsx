// What Zendesk refused, or nobody knows of, one by one, and the way to try just these again.
import { useId } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import type { Batch, Outcome, Outcomes, RecountPlan } from '../../../actions/recount/plan';
import type { RecordRef } from '../../../actions/ports';
import { RECOUNT } from '../../shared/recount-words';
import { useReading } from '../../shared/reading-context';
import { isolated, useWords } from '../../shared/words';
import { ticketName, ticketRecord, type RecountWords } from './difference-rows';
import type { RecountFound } from './recount-state';
import { Bar, Link, Section, SectionTitle, Table } from './styles';

/** The rest is counted in the title. */
const MOST_SHOWN = 500;

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
  const { addressOf, formats } = useReading();
  const id = useId();
  const failed = plan.batches.flatMap((batch) => failedIn(batch, outcomes, found, words));
  if (failed.length === 0) return null;
  return (
    <Section aria-labelledby={id}>
      <SectionTitle id={id}>{words.over.failures({ count: formats.number(failed.length) })}</SectionTitle>
      <Table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{words.column.what()}</th>
            <th scope="col">{words.column.why()}</th>
          </tr>
        </thead>
        <tbody>
          {failed.slice(0, MOST_SHOWN).map(({ key, name, record, why }) => {
            const address = record === null ? null : addressOf(record);
            return (
              <tr key={key}>
                <th scope="row">
                  {address === null ? (
                    name
                  ) : (
                    <Link href={address} target="_blank" rel="noopener noreferrer">
                      {name}
                    </Link>
                  )}
                </th>
                <td>{why}</td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <Bar>
        <Button onClick={again}>{words.over.again()}</Button>
      </Bar>
    </Section>
  );
}

function failedIn(
  batch: Batch,
  outcomes: Outcomes,
  found: RecountFound | null,
  words: RecountWords,
): readonly Failed[] {
  return batch.items.flatMap((item) => {
    const why = whyOf(outcomes[item.key], words);
    return why === null ? [] : [{ key: item.key, why, ...named(batch.kind, item, found) }];
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
  found: RecountFound | null,
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
  const subject = found?.differences.tickets.find(({ key }) => key === item.key)?.ticket.subject ?? '';
  return { name: ticketName(item.id, subject), record: ticketRecord(item.id) };
}
