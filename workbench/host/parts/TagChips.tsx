// Tags as chips that can be taken off. There may be hundreds.
import { Tag } from '@zendeskgarden/react-tags';
import styled from 'styled-components';

const Chips = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  max-height: 220px;
  margin: 0 0 6px;
  padding: 0;
  overflow-y: auto;
  list-style: none;
`;
const Chip = styled.li`
  max-width: 100%;
`;

interface Props {
  readonly tags: readonly string[];
  readonly onRemove: (tag: string) => void;
}

export function TagChips({ tags, onRemove }: Props) {
  if (tags.length === 0) return null;
  return (
    <Chips aria-label="Tags of this ticket">
      {tags.map((tag) => (
        <Chip key={tag}>
          <Tag>
            <span>{tag}</span>
            <Tag.Close aria-label={`Remove tag ${tag}`} onClick={() => onRemove(tag)} />
          </Tag>
        </Chip>
      ))}
    </Chips>
  );
}
