// An organization's contracts in the order in which they matter, each with what is left of it: counted here, or as it
// was last stored.
import type { StatementHead } from '../../actions/ports';
import type { OrganizationSurvey } from '../../actions/survey-organization';
import type { Balance } from '../../domain/balances';
import { stageOf, type ContractStage } from '../../domain/contract-stage';
import type { Contract, Day, Instant } from '../../domain/facts';
import type { LookBack } from '../../domain/look-back';
import type { Serving } from '../verdict/serving';
import { storedBalances } from '../verdict/stored-balances';
import { storedPast } from './stored-past';

export interface ShownContract extends Serving {
  readonly stage: ContractStage;
  /** Whose limits it uses, where they are not its own. */
  readonly masterName: string | null;
  /** When the figures were stored; null = they were counted here, or there are none. */
  readonly storedAt: Instant | null;
  readonly hasFigures: boolean;
  readonly past: LookBack | null;
  /** Newest first. */
  readonly statements: readonly StatementHead[];
}

const ORDER: readonly ContractStage[] = [
  'active',
  'in_renewal',
  'suspended',
  'not_started',
  'cancelled',
  'ended',
];

/** Has figures of now: what has ended or not begun has none. */
export function isRunning({ stage }: Pick<ShownContract, 'stage'>): boolean {
  return stage === 'active' || stage === 'in_renewal' || stage === 'suspended';
}

/** @param todayIn the day in a contract's zone; null = the account's */
export function shownContracts(
  survey: OrganizationSurvey,
  todayIn: (timeZone: string | null) => Day,
): readonly ShownContract[] {
  const { facts, organizationId } = survey;
  return facts.contracts
    .filter((contract) => contract.organizationId === organizationId)
    .flatMap((contract) => shownContract(survey, contract, todayIn) ?? [])
    .sort((a, b) => ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage));
}

function shownContract(
  survey: OrganizationSurvey,
  own: Contract,
  todayIn: (timeZone: string | null) => Day,
): ShownContract | null {
  const { facts } = survey;
  const masterId = own.drawsFrom ?? own.id;
  const master = facts.contracts.find(({ id }) => id === masterId);
  const rowOf = (id: string) => facts.rows.contracts.find(({ record }) => record.id === id);
  const [row, masterRow] = [rowOf(own.id), rowOf(masterId)];
  const plan = facts.plans.get(master?.planId ?? '');
  if (row === undefined || masterRow === undefined || master === undefined || plan === undefined) return null;
  const today = todayIn(master.timeZone);
  const { stage, contract } = bounded(own, master, today);
  const figures = isRunning({ stage }) ? figuresOf(survey, contract, today) : null;
  const balance = {
    ...(figures?.balance ?? { ...NOTHING, contractId: masterId, unit: plan.plan.unit }),
    inRenewal: stage === 'in_renewal',
  };
  return {
    contract,
    plan,
    row,
    balance,
    name: row.record.name,
    isNamed: false,
    stage,
    masterName: contract.drawsFrom === null ? null : masterRow.record.name,
    storedAt: figures?.storedAt ?? null,
    hasFigures: figures !== null,
    past: figures?.past ?? null,
    statements: facts.rows.statements
      .filter(({ contractId }) => contractId === contract.id)
      .sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1)),
  };
}

/**
 * Its own term and status bound it and its master's do too (rule 9): it is told with those that stand worse. The day is
 * that of the master's zone.
 */
function bounded(own: Contract, master: Contract, today: Day): Pick<ShownContract, 'stage' | 'contract'> {
  const [stage, masterStage] = [stageOf(own, today), stageOf(master, today)];
  if (ORDER.indexOf(masterStage) <= ORDER.indexOf(stage)) return { stage, contract: own };
  const { startsOn, endsOn, renewalDays, status, statusSince } = master;
  return { stage: masterStage, contract: { ...own, startsOn, endsOn, renewalDays, status, statusSince } };
}

interface FiguresOfOne {
  readonly balance: Balance;
  readonly past: LookBack | null;
  readonly storedAt: Instant | null;
}

const NOTHING: Omit<Balance, 'contractId' | 'unit'> = {
  drawsFrom: null,
  currency: null,
  inRenewal: false,
  windows: [],
  billing: null,
  totals: { overage: 0, waived: 0, amount: 0 },
};

/** Null where nothing was ever counted. */
function figuresOf(
  { facts, figures }: OrganizationSurvey,
  contract: Contract,
  today: Day,
): FiguresOfOne | null {
  const masterId = contract.drawsFrom ?? contract.id;
  if (figures.kind === 'counted') {
    const { balances, past } = figures.outlook;
    const balance = balances.find(({ contractId }) => contractId === masterId);
    const back = past.find(({ contractId }) => contractId === masterId) ?? null;
    return balance === undefined ? null : { balance, past: back, storedAt: null };
  }
  const stored = storedBalances(facts, today).find((one) => one.contract.id === contract.id);
  if (stored === undefined) return null;
  const { unit, windows, at } = stored;
  const balance = { ...NOTHING, contractId: masterId, unit, windows };
  return { balance, past: storedPast(facts, masterId, unit, today), storedAt: at };
}
