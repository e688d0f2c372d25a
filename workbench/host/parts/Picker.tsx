// Finds one of many by typing: a combobox with its list below, by keyboard or mouse.
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import styled from 'styled-components';
import { paint } from '../theme';
import type { Option } from './Choice';
import { Field, Input } from './Field';

const Box = styled.div`
  position: relative;
`;
const List = styled.ul`
  position: absolute;
  z-index: 5;
  inset: 100% 0 auto;
  max-height: 260px;
  margin: 2px 0 0;
  padding: 4px 0;
  overflow-y: auto;
  border: 1px solid ${paint('border.default')};
  border-radius: 4px;
  background: ${paint('background.raised')};
  box-shadow: 0 8px 20px ${paint('shadow.medium')};
  list-style: none;
`;
const Item = styled.li<{ $isAt: boolean }>`
  padding: 7px 10px;
  background: ${({ $isAt, theme }) => ($isAt ? paint('background.subtle')({ theme }) : 'transparent')};
  cursor: pointer;
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
  const [words, setWords] = useState<string>();
  const options = useOptions(words, search);
  const [at, setAt] = useState(0);
  const isOpen = words !== undefined;
  const close = () => setWords(undefined);
  const choose = (option: Option | undefined) => {
    if (option) onChoose(option.value);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') choose(options[at]);
    else if (!isOpen) setWords('');
    else setAt(Math.min(Math.max(at + (step ?? 0), 0), options.length - 1));
  };
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
            aria-activedescendant={isOpen && options[at] ? `${listId}-${at}` : undefined}
            value={words ?? value}
            onFocus={(event) => event.target.select()}
            onChange={(event) => (setWords(event.target.value), setAt(0))}
            onClick={() => setWords((now) => now ?? '')}
            onBlur={close}
            onKeyDown={onKeyDown}
          />
          {isOpen && (
            <List id={listId} role="listbox" aria-label={label}>
              {options.map((option, index) => (
                <Item
                  key={option.value}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={index === at}
                  $isAt={index === at}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(option)}
                >
                  {option.label}
                </Item>
              ))}
            </List>
          )}
        </Box>
      )}
    </Field>
  );
}

/** Answers may come out of order: only the last question's counts. */
function useOptions(words: string | undefined, search: Props['search']): readonly Option[] {
  const [options, setOptions] = useState<readonly Option[]>([]);
  useEffect(() => {
    if (words === undefined) return undefined;
    let isCurrent = true;
    void search(words).then((found) => isCurrent && setOptions(found));
    return () => {
      isCurrent = false;
    };
  }, [words, search]);
  return words === undefined ? [] : options;
}
