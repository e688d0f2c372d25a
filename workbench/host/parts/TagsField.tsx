// The ticket's tags as chips, with a box to type more into. Enter, a comma or leaving the box adds what is typed.
import { Tag } from '@zendeskgarden/react-tags';
import { useState } from 'react';
import styled from 'styled-components';
import { addTags, removeTags, tagsIn } from '../form/tag-words';
import { Field, Input } from './Field';

const Chips = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  max-height: 220px;
  margin: 0 0 6px;
  overflow-y: auto;
  padding: 0;
  list-style: none;
`;

const Chip = styled.li`
  max-width: 100%;
`;

interface Props {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

export function TagsField({ tags, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const add = () => {
    const words = tagsIn(typed);
    setTyped('');
    if (words.length > 0) onChange(addTags(tags, words));
  };
  return (
    <Field label="Tags">
      {(id) => (
        <>
          {tags.length > 0 && (
            <Chips aria-label="Tags of this ticket">
              {tags.map((tag) => (
                <Chip key={tag}>
                  <Tag>
                    <span>{tag}</span>
                    <Tag.Close
                      aria-label={`Remove tag ${tag}`}
                      onClick={() => onChange(removeTags(tags, [tag]))}
                    />
                  </Tag>
                </Chip>
              ))}
            </Chips>
          )}
          <Input
            id={id}
            value={typed}
            placeholder="Add a tag"
            onChange={(event) => setTyped(event.target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ',') return;
              event.preventDefault();
              add();
            }}
          />
        </>
      )}
    </Field>
  );
}
