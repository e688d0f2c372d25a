// The questions and writes that statements have for Zendesk; see desk-calls.ts.
import type { HeadWrite } from '../../src/actions/statements/statement-ports';
import { ZendeskStatements } from '../../src/zendesk/statement-desk';
import { contractId, ORGANIZATIONS, USERS } from '../../workbench/seed/cast';
import type { Asker, Calls } from './desk-calls';

const CONTRACT = contractId('underLimit');
const ORGANIZATION = String(ORGANIZATIONS.underLimit.id);
const HEAD = `statement:${CONTRACT}:2026-10-01`;
const SIGNED = { authorId: String(USERS.manager.id), at: '2026-11-18T10:00:00Z' };
const DAYS = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
const PAGE = { externalId: `${HEAD}:h:1`, name: 'Page', ...DAYS, text: '{"v":1,"tickets":[]}', ...SIGNED };
const CORRECTION = {
  externalId: 'correction:1:2026-10-01:1',
  name: 'Carried',
  contractId: CONTRACT,
  organizationId: ORGANIZATION,
  ticketId: '1',
  startsOn: '2026-10-01',
  units: '-1',
  amount: '-40.00',
  currency: 'EUR',
  reason: 'Merged later',
  data: { v: 1, recorded: null, now: null, statement: 's' },
  ...SIGNED,
};
const ADJUSTMENT = {
  externalId: 'adjustment:1',
  name: 'Adjustment',
  contractId: CONTRACT,
  organizationId: ORGANIZATION,
  period: 'month' as const,
  startsOn: '2026-11-01',
  units: '2',
  reason: 'Agreed',
  ...SIGNED,
};
const WRITTEN: HeadWrite = {
  externalId: HEAD,
  name: 'Statement',
  contractId: CONTRACT,
  organizationId: ORGANIZATION,
  period: 'month',
  ...DAYS,
  units: '0',
  amount: '0.00',
  currency: 'EUR',
  data: {
    v: 1,
    number: 'n',
    language: 'en',
    terms: {},
    windows: [],
    sums: {},
    corrections: [],
    pages: [],
    hash: 'h',
  },
  ...SIGNED,
};

const desk = ({ send }: Asker) => new ZendeskStatements(send);
const since = { at: '2026-01-01T00:00:00Z', recordIds: [] };

/** The head that a call before made, or a new one. */
async function headOf(one: Asker): Promise<string> {
  const heads = (await desk(one).heads([HEAD])).get(HEAD) ?? [];
  return heads[0]?.recordId ?? desk(one).createHead(WRITTEN);
}

export const STATEMENT_CALLS: Calls = {
  'ZendeskStatements.savePage': (one) => desk(one).savePage(PAGE),
  'ZendeskStatements.pages': (one) => desk(one).pages([PAGE.externalId]),
  'ZendeskStatements.queuePages': (one) => desk(one).queuePages([PAGE]),
  'ZendeskStatements.job': async (one) => desk(one).job(await desk(one).queuePages([PAGE])),
  'ZendeskStatements.createHead': (one) => desk(one).createHead(WRITTEN),
  'ZendeskStatements.heads': (one) => desk(one).heads([HEAD]),
  'ZendeskStatements.createClaim': (one) =>
    desk(one).createClaim({ externalId: 'taken:1:1', name: 'Taken', headId: HEAD, ...SIGNED }),
  'ZendeskStatements.claims': (one) => desk(one).claims(['taken:1:1']),
  'ZendeskStatements.invoice': async (one) => desk(one).invoice(await headOf(one), 'INV-1'),
  'ZendeskStatements.saveCorrection': (one) => desk(one).saveCorrection(CORRECTION),
  'ZendeskStatements.saveAdjustment': (one) => desk(one).saveAdjustment(ADJUSTMENT),
  'ZendeskStatements.entry': (one) => desk(one).entry(ADJUSTMENT.externalId),
  'ZendeskStatements.changesSince': (one) =>
    desk(one).changesSince({ plans: since, contracts: since, entries: since }),
  'ZendeskStatements.changes': async (one) => desk(one).changes(await headOf(one)),
  'ZendeskStatements.lastChange': async (one) => desk(one).lastChange(await headOf(one)),
  'ZendeskStatements.undoHead': async (one) => desk(one).undoHead(await headOf(one)),
  'ZendeskStatements.nameOf': (one) => desk(one).nameOf(String(USERS.agent.id)),
};
