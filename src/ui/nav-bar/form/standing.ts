// Where the keyboard stands when one screen takes another's place: at the heading of what is opened, and back in a list at the
// row of what was left.
import { useEffect, useRef, type RefObject } from 'react';

/**
 * For a heading, which is given the focus when it is first drawn, and later where the focus was lost or `round` is another one.
 * @param round counts how often somebody is sent to it
 */
export function useHeading(state: unknown, round = 0): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [round]);
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) heading.current?.focus();
  }, [state]);
  return heading;
}

/** Gives the focus to the first button of a row, else to the first of the list. */
export function standAt(list: HTMLElement | null, id: string): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-record]') ?? [])];
  const row = rows.find(({ dataset }) => dataset['record'] === id) ?? list;
  row?.querySelector<HTMLElement>('button')?.focus();
}
