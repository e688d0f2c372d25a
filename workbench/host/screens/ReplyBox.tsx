// Where the agent answers, and submits the ticket with a status.
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import type { Status } from '../desk-client/rows';
import { Textarea } from '../parts/Field';
import { paint } from '../theme';
import type { OpenTicket } from '../workspace/open-ticket';
import { submitTicket } from '../workspace/submit-ticket';
import { useWatched } from '../workspace/use-watched';

const Box = styled.form`
  padding: 12px 20px 16px;
  border-top: 1px solid ${paint('border.default')};
  background: ${paint('background.subtle')};
`;
const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: flex-end;
  gap: 8px;
  margin-top: 10px;
`;
const Kind = styled.fieldset`
  display: flex;
  gap: 14px;
  margin: 0 0 8px;
  padding: 0;
  border: 0;
`;
const Hint = styled.span`
  margin-inline-end: auto;
  color: ${paint('foreground.subtle')};
`;

const SUBMITS: readonly Status[] = ['open', 'pending', 'solved'];

interface Props {
  readonly open: OpenTicket;
  readonly onCreated?: (id: number) => void;
}

export function ReplyBox({ open, onCreated }: Props) {
  const { commentText, commentIsPublic, status } = useWatched(open.form.values);
  const isSubmitting = useWatched(open.submitting);
  const isAllowed = useWatched(open.saveAllowed);
  // Closed tickets take no comment and no edit from this page (zendesk-platform 15).
  const isClosed = useWatched(open.row)?.status === 'closed';
  const submit = async (as: Status) => {
    const isNew = open.row.value === null;
    const id = await submitTicket(open, as);
    if (isNew && id !== undefined) onCreated?.(id);
  };
  const kind = (label: string, isPublic: boolean) => (
    <label>
      <input
        type="radio"
        name="comment-kind"
        checked={commentIsPublic === isPublic}
        onChange={() => open.form.edit({ commentIsPublic: isPublic })}
      />{' '}
      {label}
    </label>
  );
  return (
    <Box aria-label="Reply" onSubmit={(event) => event.preventDefault()}>
      <Kind aria-label="Seen by">
        {kind('Public reply', true)}
        {kind('Internal note', false)}
      </Kind>
      <Textarea
        aria-label="Comment"
        rows={5}
        value={commentText}
        onChange={(event) => open.form.edit({ commentText: event.target.value })}
      />
      <Row>
        <Hint>
          {isClosed ? 'This ticket is closed.' : isAllowed ? '' : 'An app does not allow saving now.'}
        </Hint>
        {SUBMITS.map((as) => (
          <Button
            key={as}
            type="button"
            isPrimary={as === (status === 'new' ? 'open' : status)}
            disabled={isSubmitting || !isAllowed || isClosed}
            onClick={() => void submit(as)}
          >
            Submit as {as}
          </Button>
        ))}
      </Row>
    </Box>
  );
}
