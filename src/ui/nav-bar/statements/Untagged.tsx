// Charges that their tickets do not show yet: each is listed, and to bill them all the same is the person's decision
// (design section 5). The word holds for this very list.
import { useMemo, useState } from 'react';
import styled from 'styled-components';
import { TextButton } from '../../shared/TextButton';
import { isolated } from '../../shared/words';
import { TicketLink } from '../table/TicketLink';
import type { StatementWords } from './how-words';

/** Of one statement. */
export interface UntaggedOf {
  /** Null where there is but one statement to speak of. */
  readonly name: string | null;
  readonly ticketIds: readonly string[];
}

export interface Confirmation {
  readonly isGiven: boolean;
  readonly give: (isGiven: boolean) => void;
}

/** Given where there is nothing to confirm; taken back as soon as the list says anything else. */
export function useConfirmation(untagged: readonly UntaggedOf[]): Confirmation {
  const list = useMemo(() => JSON.stringify(untagged), [untagged]);
  const [given, setGiven] = useState<string | null>(null);
  return {
    isGiven: untagged.length === 0 || given === list,
    give: (isGiven) => setGiven(isGiven ? list : null),
  };
}

/** More at once would push the button out of sight; the others are one press away. */
const FIRST = 24;

const Lists = styled.ul`
  margin: ${({ theme }) => theme.space.xxs} 0;
  padding: 0;
  max-height: 320px;
  overflow-y: auto;
  list-style: none;
`;

const Tickets = styled.ul`
  display: inline-flex;
  flex-wrap: wrap;
  gap: 0 ${({ theme }) => theme.space.xs};
  margin: 0;
  padding: 0;
  list-style: none;
`;

interface UntaggedProps {
  /** Not empty. */
  readonly untagged: readonly UntaggedOf[];
  readonly confirmation: Confirmation;
  readonly words: StatementWords;
}

export function Untagged({ untagged, confirmation, words: { finalise, tickets } }: UntaggedProps) {
  const [isWhole, setIsWhole] = useState(false);
  const count = untagged.reduce((sum, { ticketIds }) => sum + ticketIds.length, 0);
  const shown = isWhole ? untagged : firstOf(untagged);
  const hidden = count - shown.reduce((sum, { ticketIds }) => sum + ticketIds.length, 0);
  return (
    <div>
      {finalise.untagged({ count })}
      <Lists>
        {shown.map(({ name, ticketIds }) => (
          <li key={ticketIds[0]}>
            {name !== null && <>{isolated(name)} </>}
            <Tickets>
              {ticketIds.map((id) => (
                <li key={id}>
                  <TicketLink id={id} />
                </li>
              ))}
            </Tickets>
          </li>
        ))}
      </Lists>
      {hidden > 0 && (
        <TextButton onClick={() => setIsWhole(true)}>{tickets.more({ count: hidden })}</TextButton>
      )}
      <label>
        <input
          type="checkbox"
          checked={confirmation.isGiven}
          onChange={({ target }) => confirmation.give(target.checked)}
        />{' '}
        {finalise.confirm()}
      </label>
      {hidden > 0 && <> {finalise.hidden({ count: hidden })}</>}
    </div>
  );
}

function firstOf(untagged: readonly UntaggedOf[]): readonly UntaggedOf[] {
  let left = FIRST;
  return untagged.flatMap(({ name, ticketIds }) => {
    const some = ticketIds.slice(0, left);
    left -= some.length;
    return some.length === 0 ? [] : [{ name, ticketIds: some }];
  });
}
