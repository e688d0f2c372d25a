// What a search finds for the words typed so far.
import { useEffect, useState } from 'react';
import type { Option } from './Choice';

/** Answers may come out of order: only the last question's counts. */
export function useFound(
  words: string | undefined,
  search: (words: string) => Promise<readonly Option[]>,
): readonly Option[] {
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
