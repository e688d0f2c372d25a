// Finds one of many by typing: a combobox with its list below, by keyboard or mouse.
import { useId } from 'react';
import styled from 'styled-components';
import type { Option } from './Choice';
import { Field, Input } from './Field';
import { optionId, PickerList } from './PickerList';
import { usePicking } from './use-picking';

const Box = styled.div`
  position: relative;
`;

interface Props {
  readonly label: string;
  /** What is chosen now. */
  readonly value: string;
  readonly search: (words: string) => Promise<readonly Option[]>;
  readonly onChoose: (value: string) => void;
}

export function Picker({ label, value, search, onChoose }: Props) {
  const listId = useId();
  const { words, options, at, type, open, close, choose, press } = usePicking(search, onChoose);
  const isOpen = words !== undefined;
  return (
    <Field label={label}>
      {(id) => (
        <Box>
          <Input
            id={id}
            role="combobox"
            autoComplete="off"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && options[at] ? optionId(listId, at) : undefined}
            value={words ?? value}
            onFocus={(event) => event.target.select()}
            onChange={(event) => type(event.target.value)}
            onClick={open}
            onBlur={close}
            onKeyDown={press}
          />
          {isOpen && <PickerList id={listId} label={label} options={options} at={at} onChoose={choose} />}
        </Box>
      )}
    </Field>
  );
}
