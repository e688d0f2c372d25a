// Nothing is half done: changes of several writes, claims on corrections, pages of statements, locks, jobs.
import type { ObjectRecord } from '../../../workbench/desk/custom-object';
import type { Desk } from '../../../workbench/desk/desk';
import type { Browser } from '../browser';
import type { Broken } from './broken';

const RULE = 'nothing is half done';

/** @param waiting external_ids of heads whose making final was cut off, and cannot be repeated for a reason that is told */
export function lookAtHalves(
  desk: Desk,
  browsers: readonly Browser[],
  waiting: ReadonlySet<string>,
): readonly Broken[] {
  const entries = [...desk.recordsOf('support_entry').values()];
  const say = (text: string, about: string): Broken => ({ rule: RULE, text, about: [about] });
  const heads = new Set(
    entries.flatMap(({ externalId, values: { kind, state } }) =>
      kind === 'statement' && state !== 'undone' ? [externalId ?? ''] : [],
    ),
  );
  const broken: Broken[] = [];
  for (const { externalId, values } of entries) {
    const id = externalId ?? '';
    if (values['kind'] === 'adjustment' && values['state'] === 'undone' && !isDone(values['data'])) {
      broken.push(say(`${id} was begun and is not done`, id));
    }
  }
  for (const entry of entries) {
    const head = headNamedBy(entry);
    // Pages of a try with other figures lie there for nobody, once a head of their window stands.
    if (head === null || heads.has(head) || waiting.has(head)) continue;
    broken.push(say(`${entry.externalId ?? ''} names ${head}, which is not there`, head));
  }
  for (const browser of browsers) {
    if (browser.holder !== null)
      broken.push(say(`${browser.holder} still holds the lock of recounts`, browser.holder));
    if (browser.hasRun) broken.push(say('a recount that was cut off was not gone on with', 'recount'));
  }
  if (desk.jobs.unfinished() > 0) broken.push(say(`${desk.jobs.unfinished()} jobs are under way`, 'jobs'));
  return broken;
}

/** external_id of the statement's head that a page belongs to, or that a claim on a correction was laid for. */
export function headNamedBy({ externalId, values }: ObjectRecord): string | null {
  if (values['kind'] !== 'statement_page') return null;
  const ofPage = /^(statement:[^:]+:[^:]+):/.exec(externalId ?? '')?.[1];
  return ofPage ?? (JSON.parse(String(values['data'])) as { readonly head?: string }).head ?? null;
}

function isDone(data: unknown): boolean {
  return typeof data !== 'string' || (JSON.parse(data) as { readonly isDone?: boolean }).isDone !== false;
}
