// Where the agent answers, and submits the ticket with a status.
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import type { Status } from '../desk-client/rows';
import { CommentKind } from '../parts/CommentKind';
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
  const { form } = open;
  const { commentText, commentIsPublic, status } = useWatched(form.values);
  const hold = useHold(open);
  const submit = async (as: Status) => {
    const isNew = open.row.value === null;
    const id = await submitTicket(open, as);
    if (isNew && id !== undefined) onCreated?.(id);
  };
  return (
    <Box aria-label="Reply" onSubmit={(event) => event.preventDefault()}>
      <CommentKind
        isPublic={commentIsPublic}
        onChoose={(isPublic) => form.edit({ commentIsPublic: isPublic })}
      />
      <Textarea
        aria-label="Comment"
        rows={5}
        value={commentText}
        onChange={(event) => form.edit({ commentText: event.target.value })}
      />
      <Row>
        <Hint>{hold}</Hint>
        {SUBMITS.map((as) => (
          <Button
            key={as}
            type="button"
            isPrimary={as === (status === 'new' ? 'open' : status)}
            disabled={hold !== undefined}
            onClick={() => void submit(as)}
          >
            Submit as {as}
          </Button>
        ))}
      </Row>
    </Box>
  );
}

/** Why the ticket cannot be submitted now, if so. */
function useHold(open: OpenTicket): string | undefined {
  const isSubmitting = useWatched(open.submitting);
  const isAllowed = useWatched(open.saveAllowed);
  const row = useWatched(open.row);
  if (isSubmitting) return 'Submitting…';
  // Closed tickets take no comment and no edit from this page (zendesk-platform 15).
  if (row?.status === 'closed') return 'This ticket is closed.';
  return isAllowed ? undefined : 'An app does not allow saving now.';
}
