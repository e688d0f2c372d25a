// An answer that may come too late.

/** Null where something newer took its place meanwhile, whether it worked or failed. @throws what kept it from coming */
export async function current<T>(answer: Promise<T>, isCurrent: () => boolean): Promise<T | null> {
  try {
    const value = await answer;
    return isCurrent() ? value : null;
  } catch (thrown) {
    if (isCurrent()) throw thrown;
    return null;
  }
}
