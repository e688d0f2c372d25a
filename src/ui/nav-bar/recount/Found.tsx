// What a dry run has found, by kind, ticked or not; one confirmation before anything is written.
import { useEffect, useRef, useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import type { TicketDifference } from '../../../actions/recount/difference';
import { allDifferences } from '../../../actions/recount/differences';
import { RECOUNT } from '../../shared/recount-words';
import { useReading } from '../../shared/reading-context';
import { useWords } from '../../shared/words';
import type { Phrases } from './difference-rows';
import { DifferenceTable } from './DifferenceTable';
import { Elsewhere, useElsewhere } from './Elsewhere';
import type { RecountState } from './recount-state';
import type { RecountSession } from './session';
import { StageTitle } from './StageTitle';
import { Bar, Note, Text } from './styles';
import { Untold } from './Untold';

interface FoundProps {
  readonly session: RecountSession;
  readonly state: Extract<RecountState, { kind: 'found' }>;
}

export function Found({ session, state }: FoundProps) {
  const words = useWords(RECOUNT);
  const { formats, now } = useReading();
  const isElsewhere = useElsewhere(session);
  const { differences, ticked, refusedBefore } = state;
  const phrases: Phrases = { words, formats, names: state, refusedBefore };
  const tick = differences.mayNotApply === null ? session.tick : null;
  const table = { ticked, tick, phrases };
  const { found } = words;
  const count = (all: readonly unknown[]) => ({ count: formats.number(all.length) });
  const lower = differences.tickets.filter(({ isRaise }) => !isRaise);
  const raise = differences.tickets.filter(({ isRaise }) => isRaise);
  const { organizations, balances, acts } = differences;
  const isNothing = allDifferences(differences).length === 0;
  return (
    <section>
      <StageTitle>{found.title()}</StageTitle>
      <Note>{found.at({ time: formats.moment(Date.parse(state.at), now()) })}</Note>
      {differences.liveFrom === null && <Text role="note">{words.observe()}</Text>}
      {differences.mayNotApply !== null && (
        <Text role="note">
          <strong>{words.may_not.title()}</strong> {words.may_not.body()}
        </Text>
      )}
      {isNothing && <Text role="status">{found.none()}</Text>}
      {!isNothing && tick !== null && isElsewhere && <Elsewhere />}
      {!isNothing && tick !== null && !isElsewhere && <Apply session={session} state={state} />}
      <DifferenceTable
        title={found.lower(count(lower))}
        note={found.lower_note()}
        differences={lower}
        {...table}
      />
      <DifferenceTable
        title={found.raise(count(raise))}
        note={found.raise_note()}
        differences={raise}
        {...table}
      />
      <DifferenceTable
        title={found.acts(count(acts))}
        note={found.acts_note()}
        differences={acts}
        {...table}
      />
      <DifferenceTable
        title={found.organizations(count(organizations))}
        note={found.organizations_note()}
        differences={organizations}
        {...table}
      />
      <DifferenceTable
        title={found.balances(count(balances))}
        note={found.balances_note()}
        differences={balances}
        {...table}
      />
      <Untold untold={differences.untold} phrases={phrases} />
      <Bar>
        <Button onClick={session.anew}>{words.range.anew()}</Button>
      </Bar>
    </section>
  );
}

/** The one confirmation: how many changes, and how many of them cost somebody more. */
function Apply({ session, state: { differences, ticked } }: FoundProps) {
  const { apply } = useWords(RECOUNT);
  const [isAsking, setAsking] = useState(false);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) yes.current?.focus();
  }, [isAsking]);
  const count = ticked.size;
  const isChosenRaise = ({ key, isRaise }: TicketDifference) => isRaise && ticked.has(key);
  const raises = differences.tickets.filter(isChosenRaise).length;
  if (!isAsking || count === 0) {
    return (
      <Bar>
        <Button isPrimary disabled={count === 0} onClick={() => setAsking(true)}>
          {apply.button({ count })}
        </Button>
        {count === 0 && <Note>{apply.nothing()}</Note>}
      </Bar>
    );
  }
  const question = apply.question({ count });
  return (
    <Bar role="group" aria-label={question}>
      <Text>
        <strong>{question}</strong> {apply.raises({ count: raises })}
      </Text>
      <Button ref={yes} isPrimary onClick={session.apply}>
        {apply.yes()}
      </Button>
      <Button onClick={() => setAsking(false)}>{apply.no()}</Button>
    </Bar>
  );
}
