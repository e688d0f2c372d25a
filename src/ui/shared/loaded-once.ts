// Something that is loaded on first use and then kept; asked for again where loading failed.

export function loadedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () => {
    kept ??= load().catch((thrown: unknown) => {
      kept = null;
      throw thrown;
    });
    return kept;
  };
}
