// What was said on the ticket, oldest first. Internal notes stand out.
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import type { CommentRow } from '../desk-client/rows';
import { paint } from '../theme';
import type { OpenTicket } from '../workspace/open-ticket';
import { timeWords } from '../workspace/time-words';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';

const List = styled.ol`
  flex: 1;
  min-height: 0;
  margin: 0;
  padding: 16px 20px;
  overflow-y: auto;
  list-style: none;
`;
const Item = styled.li<{ $isNote: boolean }>`
  margin-bottom: 14px;
  padding: 12px 14px;
  border: 1px solid ${({ $isNote, theme }) => paint($isNote ? 'border.warning' : 'border.subtle')({ theme })};
  border-radius: 6px;
  background: ${({ $isNote, theme }) => paint($isNote ? 'background.warning' : 'background.default')({ theme })};
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;
const Who = styled.p`
  margin: 0 0 6px;
  color: ${paint('foreground.subtle')};
  font-size: 12px;
`;
const Heading = styled.h1`
  margin: 0;
  padding: 14px 20px 12px;
  border-bottom: 1px solid ${paint('border.subtle')};
  font-size: 18px;
  font-weight: 600;
  line-height: 24px;
  overflow-wrap: anywhere;
`;

export function Conversation({ open }: { readonly open: OpenTicket }) {
  const row = useWatched(open.row);
  const comments = useWatched(open.comments);
  return (
    <>
      <Heading>{row ? row.subject : 'New ticket'}</Heading>
      <List aria-label="Messages" tabIndex={0}>
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} />
        ))}
      </List>
    </>
  );
}

function Comment({ comment }: { readonly comment: CommentRow }) {
  const { directory, state } = useWorkspace();
  const [author, setAuthor] = useState(`User ${comment.author_id}`);
  useEffect(() => {
    void directory.user(comment.author_id).then((user) => user && setAuthor(user.name));
  }, [directory, comment.author_id]);
  const at = timeWords(comment.created_at, useWatched(state).timeZone);
  return (
    <Item $isNote={!comment.public}>
      <Who>
        <strong>{author}</strong> · {at}
        {comment.public ? '' : ' · Internal note'}
      </Who>
      {comment.body}
    </Item>
  );
}
