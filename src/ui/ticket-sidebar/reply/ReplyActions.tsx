// What an agent can tell the customer about this ticket: the question whether to go on at a price, and a summary of the
// plan. Everything goes into the open form or onto the clipboard; the agent reads it and submits.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { TextButton } from '../../shared/TextButton';
import { REPLY } from '../../shared/ticket-words';
import { useWords } from '../../shared/words';
import { Section } from '../../verdict/Section';
import type { VerdictView } from '../../verdict/verdict-view';
import type { LoadReplyTools } from '../reply-context';
import type { ReplyWords } from './customer-reading';
import { awaitsAnswer, costsSomething, hasSummary, isPriced } from './customer-text';
import { ReplyResult } from './ReplyResult';
import { useReply } from './use-reply';

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs} ${({ theme }) => theme.space.sm};
`;

const Hint = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

interface ReplyActionsProps {
  readonly view: VerdictView;
  readonly load: LoadReplyTools;
}

export default function ReplyActions({ view, load }: ReplyActionsProps) {
  const words = useWords(REPLY);
  if (view.isRemembered || !hasSummary(view)) return null;
  return <ReplyInWords view={view} load={load} words={words} />;
}

function ReplyInWords({ view, load, words }: ReplyActionsProps & { readonly words: ReplyWords }) {
  const course = useReply(view, load);
  const asks = awaitsAnswer(view) && costsSomething(view);
  const insertable = canInsert(view);
  const isDisabled = course.isBusy || view.isPreview;
  return (
    <Section title={words.title()}>
      <Buttons aria-busy={course.isBusy}>
        {asks && (
          <TextButton
            aria-disabled={isDisabled}
            onClick={() => {
              if (isDisabled) return;
              if (insertable) course.insert('question');
              else course.copy('question');
            }}
          >
            {insertable ? words.button.ask() : words.button.copy_question()}
          </TextButton>
        )}
        {insertable && (
          <TextButton aria-disabled={isDisabled} onClick={() => !isDisabled && course.insert('summary')}>
            {words.button.insert()}
          </TextButton>
        )}
        <TextButton aria-disabled={isDisabled} onClick={() => !isDisabled && course.copy('summary')}>
          {words.button.copy()}
        </TextButton>
      </Buttons>
      {view.isPreview && <Hint>{words.hint.preview()}</Hint>}
      {awaitsAnswer(view) && !isPriced(view) && <Hint>{words.hint.no_price()}</Hint>}
      <ReplyResult course={course} words={words} />
    </Section>
  );
}

/** A closed ticket takes no reply, and light agents write none: their forms would refuse. */
function canInsert({ ticket, person }: VerdictView): boolean {
  return ticket.status !== 'closed' && !person.isLight;
}
