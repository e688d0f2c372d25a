// How the tickets' tags follow a decision about them: how far, what came in between, and which tickets are left.
import { useSyncExternalStore } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import type { Failure } from '../../../actions/failure';
import type { RecountRun } from '../../../actions/recount/run';
import { useReading } from '../../shared/reading-context';
import { failureWords } from '../../shared/wording';
import { isolated } from '../../shared/words';
import { TicketList } from '../table/TicketList';
import type { ChargesWords } from './charge-words';
import type { FollowedTags, TagsState } from './followed-tags';
import { troublesOf, type Troubled } from './tag-troubles';

const Box = styled.div`
  margin-top: ${({ theme }) => theme.space.xs};
`;

const TRIED_AGAIN: ReadonlySet<string> = new Set(['refused', 'failed', 'unsent']);

interface TagsFollowProps {
  readonly tags: FollowedTags;
  readonly words: ChargesWords;
}

export function TagsFollow({ tags, words: { act } }: TagsFollowProps) {
  const state = useSyncExternalStore(tags.subscribe, tags.state);
  const words = act.tags;
  switch (state.kind) {
    case 'bug':
      throw state.thrown as Error;
    case 'looking':
      return <Box role="status">{words.looking()}</Box>;
    case 'failed':
      return (
        <Stopped
          failure={state.failure}
          said={words.not_yet()}
          label={words.try_again()}
          onPress={tags.begin}
        />
      );
    case 'writing':
      return <Writing run={state.run} words={words} />;
    case 'over':
      return <Over state={state} words={words} again={tags.again} />;
  }
}

type TagWords = ChargesWords['act']['tags'];

function Writing({ run, words }: { readonly run: RecountRun; readonly words: TagWords }) {
  const { phase, done, of } = useSyncExternalStore(run.subscribe, run.state);
  const { formats } = useReading();
  const said = words.writing({ done: formats.number(done), of: formats.number(of) });
  if (phase.kind !== 'paused' || phase.failure === null) return <Box role="status">{said}</Box>;
  return (
    <Stopped failure={phase.failure} said={said} label={words.try_again()} onPress={() => run.resume()} />
  );
}

interface StoppedProps {
  readonly failure: Failure;
  readonly said: string;
  readonly label: string;
  readonly onPress: () => void;
}

function Stopped({ failure, said, label, onPress }: StoppedProps) {
  const { title, toDo } = failureWords(failure, null, useReading());
  return (
    <Box role="alert">
      <p>
        {said} {title}. {toDo}
      </p>
      <Button type="button" size="small" onClick={onPress}>
        {label}
      </Button>
    </Box>
  );
}

interface OverProps {
  readonly state: Extract<TagsState, { kind: 'over' }>;
  readonly words: TagWords;
  readonly again: () => void;
}

function Over({ state: { debts, outcomes }, words, again }: OverProps) {
  const troubles = troublesOf(debts, outcomes);
  return (
    <Box role="status">
      {troubles.length === 0 ? words.over() : words.over_but()}
      {troubles.map((one) => (
        <Trouble key={one.trouble} troubled={one} words={words} />
      ))}
      {troubles.some(({ trouble }) => TRIED_AGAIN.has(trouble)) && (
        <Box>
          <Button type="button" size="small" onClick={again}>
            {words.try_again()}
          </Button>
        </Box>
      )}
    </Box>
  );
}

function Trouble({ troubled, words }: { readonly troubled: Troubled; readonly words: TagWords }) {
  const { trouble, ticketIds, detail } = troubled;
  const { formats } = useReading();
  const why = words.trouble[trouble]({ count: ticketIds.length });
  return (
    <Box>
      {why} {detail !== '' && words.detail({ detail: isolated(detail) })}
      <TicketList ids={ticketIds} more={(left) => words.more({ count: formats.number(left) })} />
    </Box>
  );
}
