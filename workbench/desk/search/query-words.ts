// Takes a search query apart: `property:value`, `property>=value`, `-property:value`, words and quoted phrases
// (zendesk-platform 6.5). It does not know what the properties mean.

export type Comparison = ':' | '>' | '>=' | '<' | '<=';

export interface Clause {
  readonly property: string;
  readonly comparison: Comparison;
  readonly value: string;
  readonly negated: boolean;
  readonly quoted: boolean;
}

export interface Word {
  readonly text: string;
  readonly negated: boolean;
  readonly quoted: boolean;
}

export interface Query {
  readonly clauses: readonly Clause[];
  readonly words: readonly Word[];
}

const TOKEN = /(-?)(?:([a-z_][a-z0-9_]*)(>=|<=|>|<|:))?(?:"([^"]*)"|(\S+))/giu;

export function readQuery(text: string): Query {
  const clauses: Clause[] = [];
  const words: Word[] = [];
  for (const [, minus, property, comparison, phrase, bare] of text.matchAll(TOKEN)) {
    const negated = minus === '-';
    const quoted = phrase !== undefined;
    const value = phrase ?? bare ?? '';
    if (property === undefined || comparison === undefined) words.push({ text: value, negated, quoted });
    else {
      const name = property.toLowerCase();
      clauses.push({ property: name, comparison: comparison as Comparison, value, negated, quoted });
    }
  }
  return { clauses, words };
}

/** Clauses of one property: repeated equalities are alternatives, everything else must hold. */
export function byProperty(query: Query): Map<string, { any: Clause[]; all: Clause[] }> {
  const groups = new Map<string, { any: Clause[]; all: Clause[] }>();
  for (const clause of query.clauses) {
    const group = groups.get(clause.property) ?? { any: [], all: [] };
    groups.set(clause.property, group);
    if (clause.comparison === ':' && !clause.negated) group.any.push(clause);
    else group.all.push(clause);
  }
  return groups;
}
