// No write is doubled: counted in what the desk holds and in its tickets' own histories.
import { ourTags } from '../../../src/domain/our-tags';
import type { Desk } from '../../../workbench/desk/desk';
import type { Broken } from './broken';

const RULE = 'no write is doubled';
/** Made once, under a name that every other finisher asks for (src/actions/statements/claims.ts). */
const CLAIM = 'taken:';

export function lookAtDoubles(desk: Desk): readonly Broken[] {
  return [...entriesTwice(desk), ...correctionsTwice(desk), ...notesTwice(desk), ...tagsTwice(desk)];
}

/**
 * Of two heads, and of two claims on a correction, the lowest counts: whether a statement or a correction stands twice is
 * looked at by itself (statements.ts). Undone entries count for nobody.
 */
function entriesTwice(desk: Desk): readonly Broken[] {
  const ids = [...desk.recordsOf('support_entry').values()].flatMap(
    ({ externalId, values: { kind, state } }) =>
      externalId === null || kind === 'statement' || state === 'undone' || externalId.startsWith(CLAIM)
        ? []
        : [externalId],
  );
  return repeated(ids).map((id) => ({ rule: RULE, text: `two entries are called ${id}`, about: [id] }));
}

/** A correction settles what no earlier one of the same ticket and window has settled just so. */
function correctionsTwice(desk: Desk): readonly Broken[] {
  const rows = [...desk.recordsOf('support_entry').values()]
    .filter(({ values: { kind, state } }) => kind === 'correction' && state !== 'undone')
    .map(({ externalId, values }) => ({ id: externalId ?? '', values }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const place = (id: string) => id.split(':').slice(0, 3).join(':');
  return rows.flatMap(({ id, values }, at) => {
    const before = rows[at - 1];
    const isSame =
      before !== undefined && place(before.id) === place(id) && nowOf(before.values) === nowOf(values);
    if (!isSame || Number(values['amount']) === 0) return [];
    return [
      {
        rule: RULE,
        text: `${id} carries what ${before.id} has carried`,
        about: [id, `ticket ${id.split(':')[1] ?? ''}`],
      },
    ];
  });
}

function nowOf(values: Readonly<Record<string, unknown>>): string {
  return JSON.stringify((JSON.parse(String(values['data'])) as { readonly now: unknown }).now);
}

/** Each act's note has its own words here. */
function notesTwice(desk: Desk): readonly Broken[] {
  return [...desk.audits].flatMap(([id, audits]) => {
    const notes = audits.flatMap(({ events }) =>
      events.flatMap(({ comment }) => (comment?.isPublic === false ? comment.body.split('\n\n') : [])),
    );
    const acts = notes.filter((text) => text.startsWith('Note '));
    return repeated(acts).map((text) => ({
      rule: RULE,
      text: `#${id}: "${text}" is there twice`,
      about: [`ticket ${id}`],
    }));
  });
}

/** Two changes of our tags in a row from the same to the same: the second changed nothing, and was written all the same. */
function tagsTwice(desk: Desk): readonly Broken[] {
  return [...desk.audits].flatMap(([id, audits]) => {
    const changes = audits.flatMap(({ events, createdAt }) =>
      events.flatMap(({ fieldName, previousValue, value }) => {
        if (fieldName !== 'tags' || !Array.isArray(previousValue) || !Array.isArray(value)) return [];
        return [{ change: `${ourTags(previousValue).join(' ')} > ${ourTags(value).join(' ')}`, createdAt }];
      }),
    );
    const verdicts = changes.filter(({ change }) => change.split(' > ')[0] !== change.split(' > ')[1]);
    return verdicts.flatMap(({ change, createdAt }, at) =>
      verdicts[at - 1]?.change === change
        ? [{ rule: RULE, text: `#${id}: ${change} twice, again at ${createdAt}`, about: [`ticket ${id}`] }]
        : [],
    );
  });
}

function repeated(all: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const one of all) {
    if (seen.has(one)) twice.add(one);
    seen.add(one);
  }
  return [...twice];
}
