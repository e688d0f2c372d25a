// A test that logs an error or a warning fails, unless it said so by expecting the spy to have been called
// and clearing it.
import { format } from 'node:util';

let heard: string[] = [];

for (const method of ['error', 'warn'] as const) {
  console[method] = (...words: unknown[]) => {
    heard.push(`console.${method}: ${format(...words)}`);
  };
}

/** Hand over, and forget, what was logged so far: for the test that expects it. */
export function takeConsole(): string[] {
  const taken = heard;
  heard = [];
  return taken;
}

afterEach(() => {
  const taken = takeConsole();
  if (taken.length > 0) throw new Error(`the test logged:\n${taken.join('\n')}`);
});
