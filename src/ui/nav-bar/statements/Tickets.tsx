// The statement ticket by ticket, each with its explanation on demand: the panel's own, in the panel's words.
import { Fragment, useCallback, useState } from 'react';
import type { Sheet, SheetLine } from '../../../actions/statements/sheet';
import { LoadedPart } from '../../shared/LoadedPart';
import { part } from '../../shared/part';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { isolated } from '../../shared/words';
import { howWords, type StatementWords } from './how-words';
import { useAnswer } from '../use-answer';
import { lineView } from './line-view';
import type { StatementViews } from './statement-tools';
import { Table } from './Table';
import { TicketLink } from '../table/TicketLink';

const Why = part(() => import('../../verdict/why/Why'));

/** Rows that are drawn at once; a year of a large customer is thousands. */
const AT_ONCE = 100;

interface TicketsProps {
  readonly views: StatementViews;
  readonly sheet: Sheet;
  readonly words: StatementWords;
}

export function Tickets({ views, sheet, words }: TicketsProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const [explained, setExplained] = useState<string | null>(null);
  const { tickets } = words;
  const { panel } = useReading().words;
  if (sheet.lines.length === 0) return <p>{tickets.none()}</p>;
  const left = sheet.lines.length - shown;
  return (
    <>
      <Table
        caption={tickets.title()}
        columns={[
          { title: tickets.ticket() },
          { title: tickets.day() },
          { title: tickets.subject() },
          { title: tickets.how() },
          { title: tickets.beyond(), isFigure: true },
          { title: tickets.amount(), isFigure: true },
          { title: panel.why() },
        ]}
      >
        {sheet.lines.slice(0, shown).map((line) => {
          const { id } = line.said;
          const isOpen = explained === id;
          return (
            <Fragment key={id}>
              <TicketRow
                line={line}
                sheet={sheet}
                words={words}
                isOpen={isOpen}
                onWhy={() => setExplained(isOpen ? null : id)}
              />
              {isOpen && (
                <tr>
                  <td colSpan={7}>
                    <LoadedPart>
                      <Explanation views={views} contractId={sheet.contract.id} ticketId={id} />
                    </LoadedPart>
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </Table>
      {left > 0 && (
        <TextButton onClick={() => setShown(shown + AT_ONCE)}>
          {tickets.more({ count: Math.min(left, AT_ONCE) })}
        </TextButton>
      )}
    </>
  );
}

interface ExplanationProps {
  readonly views: StatementViews;
  readonly contractId: string;
  readonly ticketId: string;
}

function Explanation({ views, contractId, ticketId }: ExplanationProps) {
  const ask = useCallback(() => views.explain(contractId, ticketId), [views, contractId, ticketId]);
  const explained = useAnswer(ask);
  return explained === null ? null : <Why view={lineView(explained)} />;
}

interface RowProps {
  readonly line: SheetLine;
  readonly sheet: Sheet;
  readonly words: StatementWords;
  readonly isOpen: boolean;
  readonly onWhy: () => void;
}

function TicketRow({ line: { ticket, day, said }, sheet, words, isOpen, onWhy }: RowProps) {
  const { formats, words: shared } = useReading();
  const { tickets } = words;
  return (
    <tr>
      <th scope="row">
        <TicketLink id={said.id} />
      </th>
      <td>{day === null ? '' : formats.day(day)}</td>
      <td>{ticket === null ? tickets.gone() : isolated(ticket.subject)}</td>
      <td>{howWords(said, words)}</td>
      <td className="figure">
        {said.overageUnits === 0 ? '' : formats.exactUnits(said.overageUnits, said.unit)}
      </td>
      <td className="figure">{said.amount === 0 ? '' : formats.money(said.amount, sheet.terms.currency)}</td>
      <td>
        {ticket !== null && (
          <TextButton
            aria-expanded={isOpen}
            aria-label={tickets.why({ ticket: `#${said.id}` })}
            onClick={onWhy}
          >
            {isOpen ? shared.panel.less() : shared.panel.why()}
          </TextButton>
        )}
      </td>
    </tr>
  );
}
