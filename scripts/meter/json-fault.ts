// Where a text stops being JSON: the engine's own message names no place that could be relied on.
import { visit } from 'jsonc-parser';

/** Line and column of the first fault, both from 1; null where it cannot be told. */
export function jsonFault(text: string): { readonly line: number; readonly column: number } | null {
  let first: { line: number; column: number } | null = null;
  const onError = (_code: unknown, _offset: number, _length: number, line: number, column: number) => {
    first ??= { line: line + 1, column: column + 1 };
  };
  try {
    visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // Nested too deeply to be walked.
    return null;
  }
  return first;
}
