// Plans and contracts: two lists, each with its editor. They are read when the tab is first opened, counted or not.
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { RECORDS, SLA } from '../../shared/details-words';
import { FORM } from '../../shared/form-words';
import type { OnUse } from '../../shared/on-use';
import { PLANS } from '../../shared/plans-words';
import { part } from '../../shared/part';
import { useReading } from '../../shared/reading-context';
import { FailedFace } from '../../shared/ReadingFaces';
import { useWords } from '../../shared/words';
import PlansView from './PlansView';
import type { RecordShelf } from './record-shelf';
import type { RecordTools } from './record-tools';

const ContractsView = part(() => import('../contracts/ContractsView'));

const Choice = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};
  margin-bottom: ${({ theme }) => theme.space.md};
`;

const VIEWS = ['plans', 'contracts'] as const;

interface PlansPartProps extends Omit<RecordTools, 'shelf'> {
  readonly records: OnUse<RecordShelf>;
}

export default function PlansPart({ records, ...given }: PlansPartProps) {
  const shelf = records.read();
  const { chosen, onChoose } = given;
  const tools = { ...given, shelf };
  const words = useWords(PLANS);
  const state = useSyncExternalStore(shelf.subscribe, shelf.state);
  const { locale } = useReading().formats;
  useEffect(() => shelf.open(), [shelf]);
  useEffect(() => {
    // What an editor needs, while the lists are read.
    for (const group of [FORM, RECORDS, SLA]) group.in(locale).preload();
  }, [locale]);
  if (state.kind === 'bug') throw state.thrown as Error;
  const view = VIEWS.find((one) => one === chosen['view']) ?? 'plans';
  return (
    <>
      <Choice role="group" aria-label={words.views.label()}>
        {VIEWS.map((one) => (
          <Button
            key={one}
            size="small"
            isPrimary={one === view}
            aria-pressed={one === view}
            onClick={() => onChoose({ view: one, edit: '', from: '', act: '' })}
          >
            {words.views[one]()}
          </Button>
        ))}
      </Choice>
      {state.kind === 'reading' && <p role="status">{words.reading()}</p>}
      {state.kind === 'failed' && <FailedFace state={state} retry={shelf.reread} />}
      {state.kind === 'ready' &&
        (view === 'plans' ? (
          <PlansView {...tools} registry={state.registry} />
        ) : (
          <ContractsView {...tools} registry={state.registry} />
        ))}
    </>
  );
}
