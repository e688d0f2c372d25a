// What is known of an organization's contracts: the running ones, what cannot be read, and what is over behind a button.
import { useState } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { OrganizationSurvey } from '../../actions/survey-organization';
import { Face } from '../shared/Face';
import { LoadedPart } from '../shared/LoadedPart';
import { part } from '../shared/part';
import { useReading } from '../shared/reading-context';
import { TextButton } from '../shared/TextButton';
import type { GroupWords } from '../shared/words';
import { ContractCard } from './ContractCard';
import { shownContracts, type ShownContract } from './shown-contracts';

const Unreadable = part(() => import('./Unreadable'));

/** The first contract brings its own distance from the top. */
const Box = styled.div`
  padding: ${({ theme }) => theme.space.sm};

  > section:first-child {
    margin-top: 0;
  }
`;

const Quiet = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

interface ContractsProps {
  readonly survey: OrganizationSurvey;
  /** The account's; null where Zendesk did not say. */
  readonly timeZone: string | null;
  readonly words: GroupWords<'organization'>;
  readonly retry: () => void;
}

export default function Contracts({ survey, timeZone, words, retry }: ContractsProps) {
  const { formats, now } = useReading();
  const [showsOver, setShowsOver] = useState(false);
  const { faulty, figures } = survey;
  const today = (zone: string | null) => {
    const name = zone ?? timeZone;
    if (name === null) return formats.today(now());
    return Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(name).toPlainDate().toString();
  };
  const all = shownContracts(survey, today);
  const isOver = ({ stage }: ShownContract) => stage === 'ended' || stage === 'cancelled';
  const over = all.filter(isOver);
  const current = all.filter((shown) => !isOver(shown));
  const isTooFar = figures.kind === 'counted' && !figures.looksBack;
  const draw = (shown: ShownContract) => (
    <ContractCard key={shown.contract.id} shown={shown} isTooFar={isTooFar} words={words} />
  );
  return (
    <>
      {faulty.length > 0 && (
        <LoadedPart>
          <Unreadable faulty={faulty} isBeside={current.length > 0} retry={retry} />
        </LoadedPart>
      )}
      {current.length === 0 && faulty.length === 0 && (
        <Face
          type="info"
          title={over.length === 0 ? words.face.no_contract() : words.face.none_running()}
          body={words.face.no_contract_do()}
        />
      )}
      {all.length > 0 && (
        <Box>
          {current.length > 0 && figures.kind === 'stored' && (
            <Quiet role="status">{words.stored[figures.because]()}</Quiet>
          )}
          {figures.kind === 'counted' && figures.seesLess && <Quiet role="status">{words.sees_less()}</Quiet>}
          {current.map(draw)}
          {over.length > 0 && (
            <TextButton
              aria-expanded={showsOver}
              aria-controls="over"
              onClick={() => setShowsOver(!showsOver)}
            >
              {words.over({ count: over.length })}
            </TextButton>
          )}
          <div id="over">{showsOver && over.map(draw)}</div>
        </Box>
      )}
    </>
  );
}
