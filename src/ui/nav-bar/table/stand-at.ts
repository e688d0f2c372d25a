// Brings one row of a long table into sight and gives it the focus, once: somebody comes back to where they were.
import { useEffect, useRef, type RefObject } from 'react';

/**
 * @param index of the row; -1 = none, or not yet
 * @param scrollTo draws the row
 */
export function useStandAt(
  table: RefObject<HTMLElement>,
  index: number,
  scrollTo: (index: number) => void,
): void {
  const isThere = useRef(false);
  const isAsked = useRef(false);
  // After each drawing: a row out of sight is drawn some time after it was scrolled to.
  useEffect(() => {
    if (isThere.current || index < 0) return;
    const row = table.current?.querySelector(`[data-index="${index}"]`);
    if (!isAsked.current) {
      isAsked.current = true;
      scrollTo(index);
    }
    const button = row?.querySelector<HTMLElement>('button, a');
    if (button == null) return;
    isThere.current = true;
    button.focus({ preventScroll: true });
  });
}
