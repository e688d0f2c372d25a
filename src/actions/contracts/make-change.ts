// Makes a change of several writes so that it is whole in the end: its plan is stored first, each write is looked for
// before it is sent, and what was begun is finished from the plan, by whoever finds it.
import { hashOf } from '../../domain/input-hash';
import { Failure } from '../failure';
import { changeRecord, makeRecord } from '../records/save-record';
import { putEntry, type Put } from '../statements/put-entry';
import type { StatementDesk } from '../statements/statement-ports';
import { surely } from '../surely';
import type { ContractSaveParts } from './change-contract';
import type { ContractDesk } from './contract-ports';
import { conflictOf, endedRecord, hindranceOf, type DecidedEnd, type Hindrance } from './decided-end';
import { enteredBefore, type Entered, type SeenUnits } from './entered-before';
import { unseenBy, type Seen, type Unseen } from './seen-before';
import { needsPlan, planIdOf, type ContractChange, type PlannedUnits } from './contract-change';

export interface ChangeParts extends ContractSaveParts {
  readonly contracts: Pick<ContractDesk, 'change' | 'keepChange' | 'bookOf'>;
  readonly statements: Pick<StatementDesk, 'entry' | 'saveAdjustment'>;
}

export type Changed =
  | { readonly kind: 'done'; readonly contractId: string }
  /** Something else stands where this was begun or was to be put, or it was left: not all that was decided is stored. */
  | { readonly kind: 'overtaken'; readonly name: string }
  /** Nothing more was written. */
  | Hindrance
  | Unseen
  | Entered;

/**
 * @param seen by whom it was decided; null where somebody finishes what was begun
 * @throws Failure where it is not whole yet; to send it again goes on where it stopped
 */
export async function makeChange(
  parts: ChangeParts,
  change: ContractChange,
  seen: Seen | SeenUnits | null = null,
): Promise<Changed> {
  const planId = planIdOf(change);
  const isPlanned = needsPlan(change);
  const hindrance = (await hindranceOf(parts, change)) ?? (await meanwhileOf(parts, change, seen));
  if (hindrance !== null) return hindrance;
  const kept = isPlanned ? await keptPlan(parts, planId, change) : 'open';
  if (kept === 'other') return overtaken(change);
  if (kept === 'whole') return { kind: 'done', contractId: await madeId(parts, change) };
  const contractId = await made(parts, change);
  if (change.end !== null) {
    const ended = await end(parts, change, change.end);
    if (ended !== null) return ended;
  }
  for (const units of change.units) {
    if ((await put(parts, change, contractId, units)) === 'overtaken') return overtaken(change);
  }
  if (isPlanned && !change.units.some(({ externalId }) => externalId === planId)) {
    await parts.contracts.keepChange(planId, change, 'done');
  }
  return { kind: 'done', contractId };
}

/** What somebody else has written since the person looked. */
async function meanwhileOf(
  { desk, contracts }: ChangeParts,
  change: ContractChange,
  seen: Seen | SeenUnits | null,
): Promise<Hindrance | Unseen | Entered | null> {
  if (seen === null) return null;
  return 'contracts' in seen ? unseenBy(desk, change, seen) : enteredBefore(contracts, change, seen);
}

function overtaken({ make, about }: ContractChange): Changed {
  return { kind: 'overtaken', name: make?.draft.name ?? about?.name ?? '' };
}

/** @returns whether something is left to do; `other` where another change was begun or made in its place */
async function keptPlan(
  parts: ChangeParts,
  planId: string,
  change: ContractChange,
): Promise<'open' | 'whole' | 'other'> {
  const { contracts, statements, pace } = parts;
  // An adjustment that stands where the plan was is the last write of all.
  const entry = await statements.entry(planId);
  if (entry !== null && entry.state !== 'undone') {
    return entry.authorId === change.authorId && entry.at === change.at ? 'whole' : 'other';
  }
  const stored = await contracts.change(planId);
  if (stored !== null) {
    if (hashOf(stored.change) !== hashOf(change) || stored.stage === 'left') return 'other';
    return stored.stage === 'done' ? 'whole' : 'open';
  }
  await surely(
    pace,
    () => contracts.keepChange(planId, change, 'begun'),
    async () => (await contracts.change(planId)) !== null,
  );
  return 'open';
}

/** A contract that is there already was made by this change: whatever was edited in it since is left. */
async function made(parts: ChangeParts, { make, about }: ContractChange): Promise<string> {
  if (make === null) return present(about?.id);
  const there = await parts.desk.madeAs('support_contract', make.externalId);
  if (there !== null) return there.id;
  const saved = await makeRecord(parts, 'support_contract', make.externalId, make.draft);
  if (saved.kind !== 'saved') throw new Error(`a new contract cannot be ${saved.kind}`);
  return saved.record.id;
}

async function madeId(parts: ChangeParts, { make, about }: ContractChange): Promise<string> {
  if (make === null) return present(about?.id);
  const there = await parts.desk.madeAs('support_contract', make.externalId);
  if (there === null) throw new Failure({ kind: 'missing', request: `support_contract ${make.externalId}` });
  return there.id;
}

async function end(
  parts: ChangeParts,
  { about }: ContractChange,
  decided: DecidedEnd,
): Promise<Changed | null> {
  const now = await parts.desk.read('support_contract', present(about?.id));
  if (now === null) return { kind: 'gone' };
  const conflict = conflictOf(parts.desk, now, decided);
  if (conflict !== null) return conflict;
  const saved = await changeRecord(parts, now, endedRecord(parts.desk, now, decided));
  if (saved.kind === 'gone') return saved;
  return saved.kind === 'conflict'
    ? { kind: 'conflict', theirs: saved.theirs, changed: saved.changed }
    : null;
}

async function put(
  { statements, pace }: ChangeParts,
  { organizationId, authorId, at, make, about }: ContractChange,
  contractId: string,
  { externalId, units, reason, period, startsOn }: PlannedUnits,
): Promise<Put> {
  const name = `Adjustment ${units}: ${make?.draft.name ?? about?.name ?? contractId}`;
  const signed = { authorId, at };
  const adjustment = {
    externalId,
    name,
    contractId,
    organizationId,
    period,
    startsOn,
    units,
    reason,
    ...signed,
  };
  return putEntry(statements, pace, adjustment, () => statements.saveAdjustment(adjustment));
}

function present(id: string | undefined): string {
  if (id === undefined) throw new Error('a change of nothing');
  return id;
}
