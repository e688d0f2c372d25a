// Acts that are filed under another organization than their ticket is in now: an act belongs to its ticket (design
// section 3), and its `organization` is where lists by organization find it.
import type { CountedAccount } from '../account/counted-account';
import type { ActDifference } from './difference';

/** Acts on tickets that were not read are left alone: nobody knows where those are now. */
export function actDifferences({ reading }: CountedAccount): readonly ActDifference[] {
  const organizationOf = new Map(reading.tickets.map(({ id, organizationId }) => [id, organizationId]));
  return reading.book.decisions.flatMap((entry): readonly ActDifference[] => {
    const { ticketId, record, externalId, organizationId: has } = entry;
    const wanted = organizationOf.get(ticketId ?? '');
    if (ticketId === null || wanted === undefined || wanted === has) return [];
    const key = `act:${record.id}:${wanted ?? 'none'}`;
    return [{ kind: 'act', key, recordId: record.id, externalId, ticketId, has, wanted }];
  });
}
