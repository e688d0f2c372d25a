// What would be tagged from a day on: how many, what they are worth, and each of them.
import { useMemo } from 'react';
import type { GoLivePreview, GoLiveRow } from '../../../actions/set-up/go-live-preview';
import { SET_UP } from '../../shared/set-up-words';
import { useReading } from '../../shared/reading-context';
import { isolated, useWords } from '../../shared/words';
import { LongTable } from '../table/LongTable';
import type { LongColumn } from '../table/TableRow';
import { TicketLink } from '../table/TicketLink';
import { Note, Text } from './styles';

type Column = 'ticket' | 'organization' | 'day' | 'tag' | 'amount';

export function Preview({ preview }: { readonly preview: GoLivePreview }) {
  const { live: words } = useWords(SET_UP);
  const { formats } = useReading();
  const columns = useColumns();
  const { tickets, settled, sums, rows, from, countedSince, untold } = preview;
  const money = sums.map(({ currency, amount }) => formats.money(amount, currency));
  return (
    <>
      <Text role="status">
        <strong>{words.would({ count: tickets, date: formats.day(from) })}</strong>{' '}
        {money.length > 0 && words.worth({ sums: new Intl.ListFormat(formats.locale).format(money) })}
      </Text>
      {settled > 0 && <Note>{words.settled({ count: settled })}</Note>}
      {from < countedSince && <Note>{words.counted_since({ date: formats.day(countedSince) })}</Note>}
      {untold > 0 && <Note>{words.untold({ count: untold })}</Note>}
      {rows.length < tickets && <Note>{words.first_rows({ count: rows.length })}</Note>}
      {rows.length > 0 && (
        <LongTable
          label={words.table()}
          columns={columns}
          rows={rows}
          keyOf={({ ticketId }) => ticketId}
          sortedBy="day"
          isDescending
          onSort={ignore}
          minWidth="560px"
        />
      )}
    </>
  );
}

function useColumns(): readonly LongColumn<GoLiveRow, Column>[] {
  const { live: words } = useWords(SET_UP);
  const { formats } = useReading();
  return useMemo(() => {
    const { columns, tag } = words;
    const all: readonly LongColumn<GoLiveRow, Column>[] = [
      {
        name: 'ticket',
        title: columns.ticket(),
        width: '32%',
        cell: ({ ticketId, subject }) => (
          <>
            <TicketLink id={ticketId} /> {isolated(subject)}
          </>
        ),
      },
      {
        name: 'organization',
        title: columns.organization(),
        width: '20%',
        cell: ({ organizationName }) => isolated(organizationName),
      },
      {
        name: 'day',
        title: columns.day(),
        width: '96px',
        cell: ({ createdAt }) => formats.day(formats.today(Date.parse(createdAt))),
      },
      { name: 'tag', title: columns.tag(), width: '16%', cell: (row) => tag[row.tag]() },
      {
        name: 'amount',
        title: columns.amount(),
        width: '96px',
        isNumber: true,
        cell: ({ amount, currency }) => (amount === 0 ? columns.none() : formats.money(amount, currency)),
      },
    ];
    return all.map((column) => ({ ...column, isSortable: false }));
  }, [words, formats]);
}

/** Newest first, always. */
function ignore(): void {}
