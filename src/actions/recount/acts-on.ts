// Reads what people have decided about some tickets, by the entries' external ids.
import type { Acts } from './act-mark';
import type { Asker } from './asker';
import type { RecountDesk } from './recount-ports';

/** Four kinds of act each. */
const ACTS_AT_ONCE = 25;

interface Through {
  readonly desk: Pick<RecountDesk, 'acts'>;
  readonly asker: Pick<Asker, 'read'>;
}

/** @throws Failure */
export async function actsOn({ desk, asker }: Through, ticketIds: readonly string[]): Promise<Acts> {
  const books: Acts[] = [];
  for (const some of chunks(ticketIds, ACTS_AT_ONCE)) books.push(await asker.read(() => desk.acts(some)));
  return {
    decisions: books.flatMap(({ decisions }) => decisions),
    faulty: books.flatMap(({ faulty }) => faulty),
  };
}

export function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
