// What goes on in a picker: the words typed, what they find, where the hand is, and what the keys do.
import { useState, type KeyboardEvent } from 'react';
import type { Option } from './Choice';
import { useFound } from './use-found';

export interface Picking {
  /** Undefined while the list is closed. */
  readonly words: string | undefined;
  readonly options: readonly Option[];
  readonly at: number;
  readonly type: (words: string) => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly choose: (option: Option | undefined) => void;
  readonly press: (event: KeyboardEvent) => void;
}

type Search = (words: string) => Promise<readonly Option[]>;

export function usePicking(search: Search, onChoose: (value: string) => void): Picking {
  const [words, setWords] = useState<string>();
  const [at, setAt] = useState(0);
  const options = useFound(words, search);
  const type = (typed: string) => {
    setWords(typed);
    setAt(0);
  };
  const open = () => setWords(words ?? '');
  const close = () => setWords(undefined);
  const choose = (option: Option | undefined) => {
    if (option) onChoose(option.value);
    close();
  };
  const down = () => (words === undefined ? open() : setAt(Math.min(at + 1, options.length - 1)));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: down,
    ArrowUp: () => setAt(Math.max(at - 1, 0)),
    Enter: () => choose(options[at]),
    Escape: close,
  };
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { words, options, at, type, open, close, choose, press };
}
