// The ticket's tags as chips, with a box to type more into. Enter, a comma or leaving the box adds what is typed.
import { useState } from 'react';
import { addTags, removeTags, tagsIn } from '../form/tag-words';
import { Field, Input } from './Field';
import { TagChips } from './TagChips';

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
          <TagChips tags={tags} onRemove={(tag) => onChange(removeTags(tags, [tag]))} />
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
