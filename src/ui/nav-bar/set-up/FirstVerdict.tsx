// Where a first verdict can be seen, once the app is live: the newest ticket that a contract serves.
import { useCallback } from 'react';
import type { Survey } from '../../../actions/set-up/survey';
import { Face } from '../../shared/Face';
import { SET_UP } from '../../shared/set-up-words';
import { isolated, useWords } from '../../shared/words';
import { TicketLink } from '../table/TicketLink';
import { useAnswer } from '../use-answer';
import type { Views } from '../views';

interface FirstVerdictProps {
  readonly views: Views;
  readonly survey: Survey;
}

export function FirstVerdict({ views, survey: { app } }: FirstVerdictProps) {
  const { verdict: words } = useWords(SET_UP);
  const from = app.ok ? (app.value.settings.rules?.liveFrom ?? '') : '';
  const question = useCallback(
    () => (from === '' ? Promise.resolve(null) : views.goLive(from)),
    [views, from],
  );
  const preview = useAnswer(question);
  if (preview === null) return null;
  const { firstVerdict } = preview;
  if (firstVerdict === null) return <Face type="info" title={words.title()} body={words.none()} />;
  return (
    <Face type="info" title={words.title()} body={words.body()}>
      <TicketLink id={firstVerdict.ticketId} /> {isolated(firstVerdict.subject)}
    </Face>
  );
}
