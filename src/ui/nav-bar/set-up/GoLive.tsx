// Going live: a day, what would be tagged from then on, and the button. Nothing is tagged by looking.
import { useCallback, useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { isTooEarly } from '../../../actions/first-day';
import type { GoLivePreview } from '../../../actions/set-up/go-live-preview';
import type { SettingValues } from '../../../actions/set-up/set-up-facts';
import { Face } from '../../shared/Face';
import { LoadingFace } from '../../shared/ReadingFaces';
import { SET_UP } from '../../shared/set-up-words';
import { useReading } from '../../shared/reading-context';
import { useWords } from '../../shared/words';
import { useAnswer } from '../use-answer';
import type { Views } from '../views';
import { FailureLine } from './FailureLine';
import { Preview } from './Preview';
import type { SetUpSession } from './session';
import type { Looked } from './set-up-state';
import { StopLive } from './StopLive';
import { Bar, Note, Section, Text, Title, Wrong } from './styles';

/** The page's own count, on which the preview rests. */
export interface CountOfPage {
  /** Null while nothing is counted. */
  readonly views: Views | null;
  readonly isCounting: boolean;
  readonly count: () => void;
}

interface GoLiveProps {
  readonly liveFrom: string | null;
  readonly state: Looked;
  readonly session: SetUpSession;
  readonly page: CountOfPage;
  readonly onRecount: () => void;
}

export function GoLive({ liveFrom, state, session, page, onRecount }: GoLiveProps) {
  const { live: words } = useWords(SET_UP);
  const { formats, now } = useReading();
  const [day, setDay] = useState(liveFrom ?? formats.today(now()));
  const [asked, setAsked] = useState<string | null>(null);
  const preview = usePreview(page.views, asked);
  const failure = state.failures.go_live;
  const isEarly = isTooEarly(day);
  const isDay = isDate(day) && !isEarly;
  const isBusy = state.busy !== null;
  const standing =
    liveFrom === null
      ? words.observing()
      : words[liveFrom > formats.today(now()) ? 'from' : 'since']({ date: formats.day(liveFrom) });
  const store = async (live_from: string) => {
    const values: SettingValues = { live_from };
    const came = await session.save(values, 'go_live');
    if (came !== 'moved' && came?.length === 0) setAsked(null);
  };
  return (
    <Section aria-labelledby="set-up-live">
      <Title id="set-up-live">{words.title()}</Title>
      <Text>{standing}</Text>
      <Bar>
        <Field>
          <Field.Label>{words.day()}</Field.Label>
          <Field.Hint>{words.day_hint()}</Field.Hint>
          <Input isCompact type="date" value={day} onChange={({ target }) => setDay(target.value)} />
          {!isDay && (
            <Field.Message validation="error">{isEarly ? words.early() : words.no_day()}</Field.Message>
          )}
        </Field>
      </Bar>
      <Bar>
        <Button size="small" disabled={!isDay || page.views === null} onClick={() => setAsked(day)}>
          {words.preview()}
        </Button>
        <Button
          size="small"
          isPrimary
          disabled={!isDay || isBusy || preview?.from !== day || day === liveFrom}
          onClick={() => void store(day)}
        >
          {isDay ? words.go({ date: formats.day(day) }) : words.title()}
        </Button>
      </Bar>
      {liveFrom !== null && <StopLive words={words} isBusy={isBusy} onStop={() => store('')} />}
      {page.views === null && <Uncounted page={page} />}
      {failure !== undefined && <FailureLine failure={failure} />}
      {state.moved === 'go_live' && (
        <Wrong role="alert">
          {liveFrom === null ? words.moved_off() : words.moved({ date: formats.day(liveFrom) })}
        </Wrong>
      )}
      {page.views !== null &&
        asked !== null &&
        (preview === null ? <LoadingFace /> : <Preview preview={preview} />)}
      {liveFrom !== null && (
        <Bar>
          <Note>{words.then()}</Note>
          <Button size="small" isBasic onClick={onRecount}>
            {words.recount()}
          </Button>
        </Bar>
      )}
    </Section>
  );
}

function Uncounted({ page: { isCounting, count } }: Pick<GoLiveProps, 'page'>) {
  const { live: words } = useWords(SET_UP);
  const action = isCounting ? undefined : { label: words.count(), run: count };
  const body = isCounting ? words.counting() : words.count_first_do();
  return <Face type="info" title={words.count_first()} body={body} action={action} />;
}

/** Of this day, by this count: the answer to the day or the count before is none. */
function usePreview(views: Views | null, day: string | null): GoLivePreview | null {
  const question = useCallback(
    async () => (views === null || day === null ? null : { views, preview: await views.goLive(day) }),
    [views, day],
  );
  const answer = useAnswer(question);
  return answer?.views === views && answer?.preview.from === day ? answer.preview : null;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
