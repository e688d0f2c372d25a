// A search that rests before it counts: an address is not written for every letter.
import { useEffect, useState } from 'react';
import { Field, Input } from '@zendeskgarden/react-forms';
import styled from 'styled-components';

const Box = styled(Field)`
  flex: 1 1 260px;
  max-width: 420px;
`;

const PAUSE_MS = 300;

interface SearchFieldProps {
  readonly search: string;
  readonly label: string;
  readonly onSearch: (search: string) => void;
}

/** Its text is the field's own until it rests; another address starts it anew. */
export function SearchField({ search, label, onSearch }: SearchFieldProps) {
  const [{ text, from }, setTyped] = useState({ text: search, from: search });
  if (from !== search) setTyped({ text: search === text.trim() ? text : search, from: search });
  useEffect(() => {
    if (text.trim() === search) return undefined;
    const timer = setTimeout(() => onSearch(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, search, onSearch]);
  return (
    <Box>
      <Field.Label isRegular>{label}</Field.Label>
      <Input
        isCompact
        type="search"
        value={text}
        onChange={({ target }) => setTyped({ text: target.value, from })}
      />
    </Box>
  );
}
