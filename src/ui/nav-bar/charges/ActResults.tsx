// What has become of a decision about many charges: how many are saved, how the tags follow, and each ticket that is
// not as it was decided, by the reason.
import styled from 'styled-components';
import type { Failure } from '../../../actions/failure';
import { useReading } from '../../shared/reading-context';
import { failureWords } from '../../shared/wording';
import { isolated } from '../../shared/words';
import { TicketList } from '../table/TicketList';
import type { ChargesWords } from './charge-words';
import type { ManyState } from './many-acts';
import { TagsFollow } from './TagsFollow';

const Box = styled.div`
  margin-top: ${({ theme }) => theme.space.xs};
`;

interface ActResultsProps {
  readonly state: ManyState;
  readonly words: ChargesWords;
}

export function ActResults({ state, words: charges }: ActResultsProps) {
  const reading = useReading();
  const { formats } = reading;
  const { act: words } = charges;
  const { isBusy, of, outcomes, tags } = state;
  const more = (left: number) => words.tags.more({ count: formats.number(left) });
  const done = [...outcomes.values()].filter(({ kind }) => kind === 'done').length;
  const overtaken = [...outcomes].flatMap(([id, outcome]) =>
    outcome.kind === 'done' && outcome.savedAs === 'overtaken' ? [id] : [],
  );
  return (
    <>
      <div role="status">
        {of > 0 && words.progress({ done: formats.number(done), of: formats.number(of) })}
      </div>
      {isBusy && <Box>{words.meanwhile()}</Box>}
      {tags !== null && <TagsFollow key={outcomes.size} tags={tags} words={charges} />}
      {overtaken.length > 0 && (
        <Box role="alert">
          {words.overtaken({ count: overtaken.length })}
          <TicketList ids={overtaken} more={more} />
        </Box>
      )}
      {failuresIn(outcomes).map(({ failure, ids }) => {
        const { detail = '' } = failure.facts;
        const isNotAllowed = failure.kind === 'denied';
        const { title, toDo } = failureWords(failure, null, reading);
        const why = isNotAllowed ? words.denied() : `${title}. ${toDo}`;
        return (
          <Box key={ids[0]} role="alert">
            {words.failed({ count: ids.length })} {why}
            {failure.kind === 'refused' && detail !== '' && (
              <div>{words.tags.detail({ detail: isolated(detail) })}</div>
            )}
            <TicketList ids={ids} more={more} />
          </Box>
        );
      })}
    </>
  );
}

interface Failed {
  readonly failure: Failure;
  readonly ids: string[];
}

/** Those that failed alike together: of hundreds a person reads the reasons. */
function failuresIn(outcomes: ManyState['outcomes']): readonly Failed[] {
  const failed = new Map<string, Failed>();
  for (const [id, outcome] of outcomes) {
    if (outcome.kind !== 'failed') continue;
    const { kind, detail = '' } = outcome.failure.facts;
    const key = `${kind} ${detail}`;
    const alike = failed.get(key) ?? { failure: outcome.failure, ids: [] };
    failed.set(key, alike);
    alike.ids.push(id);
  }
  return [...failed.values()];
}
