// Words of a part that is drawn on use, for parts inside a `LoadedPart`: the whole of it waits until they are there, so
// that nothing appears in pieces.
import { useReading } from './reading-context';
import { loadGroup, type GroupName, type GroupWords } from './words';

type Loading =
  | { readonly kind: 'under way'; readonly promise: Promise<void> }
  | { readonly kind: 'there'; readonly words: unknown }
  | { readonly kind: 'failed'; readonly error: unknown };

const groups = new Map<string, Loading>();

/** @throws what React waits for while they are loading; what kept them from loading, for the part's own boundary */
export function useAwaitedWords<K extends GroupName>(group: K): GroupWords<K> {
  const { locale } = useReading().formats;
  const key = `${locale}:${group}`;
  const loading = groups.get(key) ?? load(key, group, locale);
  if (loading.kind === 'there') return loading.words as GroupWords<K>;
  throw loading.kind === 'failed' ? loading.error : loading.promise;
}

function load(key: string, group: GroupName, locale: string): Loading {
  const promise = loadGroup(group, locale).then(
    (words) => void groups.set(key, { kind: 'there', words }),
    (error: unknown) => void groups.set(key, { kind: 'failed', error }),
  );
  const loading = { kind: 'under way', promise } as const;
  groups.set(key, loading);
  return loading;
}
