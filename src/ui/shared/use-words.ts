// Words of a part that is drawn on use, loaded beside it.
import { useEffect, useState } from 'react';
import { useReading } from './reading-context';
import { loadGroup, type GroupName, type GroupWords } from './words';

/** @returns null while they are loading. @throws what kept them from loading, for the part's own boundary */
export function useWords<K extends GroupName>(group: K): GroupWords<K> | null {
  const { locale } = useReading().formats;
  const [words, setWords] = useState<GroupWords<K> | null>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  useEffect(() => {
    loadGroup(group, locale).then((loaded) => setWords(() => loaded), setFailed);
  }, [group, locale]);
  if (failed !== null) throw failed;
  return words;
}
