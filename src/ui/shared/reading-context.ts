// Hands one person's reading (words, formats, clock) to every component of a location.
import { createContext, useContext } from 'react';
import type { Reading } from './reading';

const Context = createContext<Reading | null>(null);

export const ReadingProvider = Context.Provider;

export function useReading(): Reading {
  const reading = useContext(Context);
  if (reading === null) throw new Error('a component was drawn outside of its frame');
  return reading;
}
