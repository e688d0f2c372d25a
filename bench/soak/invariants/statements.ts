// Final statements are unchanged: the desk's own history of each record says what was ever written to it.
import type { ObjectRecord, RecordEvent } from '../../../workbench/desk/custom-object';
import type { Desk } from '../../../workbench/desk/desk';
import type { Broken } from './broken';

export interface StatementsLooked {
  readonly broken: readonly Broken[];
  readonly finals: number;
  readonly pages: number;
  /** Heads that lost against another of the same window, and were undone by whoever wrote them. */
  readonly lost: number;
  /** Heads that arrived after their writer had given up, sent again and gone on: to the letter what counts already. */
  readonly copies: number;
}

const RULE = 'final statements are unchanged';

export function lookAtStatements(desk: Desk): StatementsLooked {
  const entries = [...desk.recordsOf('support_entry').values()];
  const heads = entries.filter(({ values }) => values['kind'] === 'statement');
  const pages = entries.filter(({ values }) => values['kind'] === 'statement_page');
  const broken = [
    ...heads.flatMap((head) => alteredHead(desk, head, heads)),
    ...pages.flatMap((page) => altered(desk, page)),
  ];
  for (const { id, values, externalId } of desk.deletedRecords) {
    if (values['kind'] !== 'statement' && values['kind'] !== 'statement_page') continue;
    broken.push({ rule: RULE, text: `${externalId ?? id} was deleted`, about: [externalId ?? id] });
  }
  const standing = heads.filter(isStanding).sort((one, other) => (one.id < other.id ? -1 : 1));
  const ids = standing.map(({ externalId }) => externalId);
  const counting = standing.filter(({ externalId }, at) => ids.indexOf(externalId) === at);
  return {
    broken: [...broken, ...doubled(standing, counting)],
    finals: counting.length,
    pages: pages.length,
    lost: heads.length - standing.length,
    copies: standing.length - counting.length,
  };
}

function isStanding({ values }: ObjectRecord): boolean {
  return values['state'] === 'final' || values['state'] === 'invoiced';
}

function updatesOf(desk: Desk, { id }: ObjectRecord): readonly RecordEvent[] {
  return (desk.recordEvents.get(id) ?? []).filter(({ type }) => type !== 'record_created');
}

function altered(desk: Desk, record: ObjectRecord): readonly Broken[] {
  const keys = updatesOf(desk, record).flatMap(({ changes }) => changes.map(({ key }) => key));
  // Two people who draw up the same figures write the same page, each under their own name.
  const content = keys.filter((key) => key !== 'author' && key !== 'at');
  const about = [record.externalId ?? record.id];
  return content.length === 0
    ? []
    : [{ rule: RULE, text: `${about[0] ?? ''}: ${content.join(', ')} changed`, about }];
}

/** Only from final to invoiced with its reference, or to undone where another head of the window counts. */
function alteredHead(desk: Desk, head: ObjectRecord, heads: readonly ObjectRecord[]): readonly Broken[] {
  const about = [head.externalId ?? head.id];
  const say = (text: string): Broken => ({ rule: RULE, text: `${about[0] ?? ''}: ${text}`, about });
  const isFirst = !heads.some(({ externalId, id }) => externalId === head.externalId && id < head.id);
  return updatesOf(desk, head).flatMap(({ changes }) =>
    changes.flatMap(({ key, before, after }) => {
      if (key === 'reference' && head.values['state'] === 'invoiced' && before === null) return [];
      if (key !== 'state') return [say(`${key} changed`)];
      if (before === 'final' && after === 'invoiced') return [];
      return after === 'undone' && !isFirst ? [] : [say(`from ${String(before)} to ${String(after)}`)];
    }),
  );
}

/** Of several heads the lowest record id counts; only what says the same to the letter may stand beside it. */
function doubled(standing: readonly ObjectRecord[], counting: readonly ObjectRecord[]): readonly Broken[] {
  const others = standing.filter((head) => {
    const first = counting.find(({ externalId }) => externalId === head.externalId);
    return first?.values['data'] !== head.values['data'];
  });
  const taken = counting.flatMap(({ values }) => {
    const { corrections } = JSON.parse(String(values['data'])) as { readonly corrections: readonly string[] };
    return corrections;
  });
  const billedTwice = new Set(taken.filter((id, at) => taken.indexOf(id) !== at));
  const say = (text: string, id: string): Broken => ({ rule: 'no write is doubled', text, about: [id] });
  return [
    ...others.map(({ externalId }) => say(`${externalId ?? ''} stands twice`, externalId ?? '')),
    ...[...billedTwice].map((id) => say(`${id} is on two statements`, id)),
  ];
}
