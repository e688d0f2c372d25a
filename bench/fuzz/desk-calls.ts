// Every question and every write that the app has for Zendesk, by the name of its desk and method: each reads an answer, and
// is fuzzed with broken ones. A test holds this list against the desks' own files.
import type { Act } from '../../src/actions/acts/act-ports';
import type { KeptBalance } from '../../src/actions/checkpoint/checkpoint-ports';
import type { ContractChange } from '../../src/actions/contracts/contract-change';
import { ZendeskAccountDesk } from '../../src/zendesk/account-desk';
import { ZendeskActsDesk } from '../../src/zendesk/acts-desk';
import { ZendeskCheckpoints } from '../../src/zendesk/checkpoint-desk';
import { ZendeskContracts } from '../../src/zendesk/contract-desk';
import type { InstalledSettings } from '../../src/zendesk/decode/settings';
import { languageDeskOf } from '../../src/zendesk/language-desk';
import { ZendeskManyActs } from '../../src/zendesk/many-acts-desk';
import { ZendeskManyContracts } from '../../src/zendesk/many-contracts-desk';
import { ZendeskRecordDesk } from '../../src/zendesk/record-desk';
import { ZendeskRecountDesk } from '../../src/zendesk/recount-desk';
import type { Send } from '../../src/zendesk/rest/request';
import { ZendeskDesk } from '../../src/zendesk/support-desk';
import { contractId, INSTALLATION_ID, ORGANIZATIONS, ticketId, USERS } from '../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../workbench/seed/named-tickets';
import { setUpCalls } from './set-up-calls';
import { STATEMENT_CALLS } from './statement-calls';

export interface Asker {
  readonly send: Send;
  readonly settings: InstalledSettings;
}

export type Calls = Readonly<Record<string, (asker: Asker) => Promise<unknown>>>;

const TICKET = String(OPEN_TICKETS.overLimit);
const ORGANIZATION = String(ORGANIZATIONS.overLimit.id);
const CONTRACT = contractId('overLimit');
const FROM = '2026-10-01T00:00:00Z';
const AT = '2026-11-18T10:00:00Z';
const WAIVE = `waive:${ticketId('waived', 6)}`;
const CREATED = { from: FROM, until: AT };
const MONTH = { period: 'month' as const, startsOn: '2026-11-01', endsOn: '2026-11-30' };

const ACT: Act = {
  kind: 'waive',
  ticketId: TICKET,
  name: 'Waived',
  contractId: CONTRACT,
  organizationId: ORGANIZATION,
  reasonCode: 'goodwill',
  reason: null,
  authorId: String(USERS.manager.id),
  at: AT,
  agreed: null,
};
const NONE = { units: '0', amount: '0.00' };
const BALANCE: KeptBalance = {
  contractId: CONTRACT,
  organizationId: ORGANIZATION,
  name: 'Balance',
  ...MONTH,
  currency: 'EUR',
  at: AT,
  authorId: String(USERS.admin.id),
  data: {
    v: 1,
    at: AT,
    hash: 'h',
    windows: [],
    overage: NONE,
    usage: NONE,
    tolerated: NONE,
    waived: NONE,
    billed: '0.00',
  },
};
const CHANGE: ContractChange = {
  v: 1,
  kind: 'opening',
  make: null,
  about: { id: CONTRACT, name: 'Fjord Freight' },
  end: null,
  organizationId: ORGANIZATION,
  units: [],
  authorId: String(USERS.manager.id),
  at: AT,
};

const support = ({ send, settings }: Asker) => new ZendeskDesk(send, settings);
const account = ({ send, settings }: Asker) => new ZendeskAccountDesk(send, settings, (ask) => ask());
const acts = ({ send, settings }: Asker) => new ZendeskActsDesk(send, settings);
const folds = ({ send, settings }: Asker) => new ZendeskCheckpoints(send, settings.timeFieldId);
const contracts = ({ send }: Asker) => new ZendeskContracts(send);
const many = ({ send }: Asker) => new ZendeskManyContracts(send);
const records = ({ send, settings }: Asker) => new ZendeskRecordDesk(send, settings);
const recount = ({ send, settings }: Asker) => new ZendeskRecountDesk(send, settings);
const now = () => Promise.resolve();

async function draftOf(asker: Asker) {
  const draft = (await records(asker).read('support_contract', CONTRACT))?.draft;
  return draft ?? records(asker).reader.empty('support_contract');
}

async function jobOf(asker: Asker): Promise<string> {
  return recount(asker).queueTags([TICKET], { add: ['x'], remove: [] });
}

export const CALLS: Calls = {
  'ZendeskDesk.signedIn': (one) => support(one).signedIn(),
  'ZendeskDesk.ticket': (one) => support(one).ticket(TICKET),
  'ZendeskDesk.watchedTicket': (one) => support(one).watchedTicket(TICKET),
  'ZendeskDesk.plans': (one) => support(one).plans(),
  'ZendeskDesk.contractsOf': (one) => support(one).contractsOf(ORGANIZATION),
  'ZendeskDesk.contracts': (one) => support(one).contracts([CONTRACT]),
  'ZendeskDesk.bookOf': (one) => support(one).bookOf(ORGANIZATION),
  'ZendeskDesk.actsOn': (one) => support(one).actsOn(String(ticketId('waived', 6))),
  'ZendeskDesk.statementPages': (one) => support(one).statementPages([WAIVE]),
  'ZendeskDesk.organizationsDrawingFrom': (one) =>
    support(one).organizationsDrawingFrom([contractId('drawnFrom')]),
  'ZendeskDesk.ticketsSince': (one) => support(one).ticketsSince([ORGANIZATION], FROM),
  'ZendeskDesk.checkpoints': async (one) =>
    (await support(one).checkpoints()).countTickets([ORGANIZATION], FROM, AT),
  'ZendeskDesk.saveTags': async (one) =>
    support(one).saveTags(TICKET, ['x'], (await support(one).ticket(TICKET)).updatedAt),
  'ZendeskAccountDesk.signedIn': (one) => account(one).signedIn(),
  'ZendeskAccountDesk.marks': (one) => account(one).marks(),
  'ZendeskAccountDesk.plans': (one) => account(one).plans(),
  'ZendeskAccountDesk.contracts': (one) => account(one).contracts(),
  'ZendeskAccountDesk.book': (one) => account(one).book(),
  'ZendeskAccountDesk.contractPage': (one) => account(one).contractPage(null),
  'ZendeskAccountDesk.balances': (one) => account(one).balances([`balance:${CONTRACT}:2026-11-01`]),
  'ZendeskAccountDesk.organizations': (one) => account(one).organizations([ORGANIZATION]),
  'ZendeskAccountDesk.people': (one) => account(one).people([String(USERS.agent.id)]),
  'ZendeskAccountDesk.forms': (one) => account(one).forms(['310001']),
  'ZendeskAccountDesk.countTickets': (one) => account(one).countTickets(CREATED),
  'ZendeskAccountDesk.ticketPage': (one) => account(one).ticketPage(CREATED, null, 100),
  'ZendeskAccountDesk.statementPages': (one) => account(one).statementPages([WAIVE]),
  'ZendeskActsDesk.saveAct': (one) => acts(one).saveAct(ACT),
  'ZendeskActsDesk.undoAct': async (one) => acts(one).undoAct(await acts(one).saveAct(ACT)),
  'ZendeskActsDesk.writeTicket': async (one) => {
    const { updatedAt } = await support(one).ticket(TICKET);
    return acts(one).writeTicket(TICKET, { tags: ['y'], note: 'Noted', stamp: updatedAt });
  },
  'ZendeskActsDesk.notesOn': (one) => acts(one).notesOn(TICKET),
  'ZendeskActsDesk.tagClosed': (one) => acts(one).tagClosed(TICKET, { add: ['z'], remove: [] }, now),
  'ZendeskActsDesk.nameOf': (one) => acts(one).nameOf(String(USERS.agent.id)),
  'ZendeskCheckpoints.countTickets': (one) => folds(one).countTickets([ORGANIZATION], FROM, AT),
  'ZendeskCheckpoints.ticketsChanged': (one) => folds(one).ticketsChanged([ORGANIZATION], CREATED, FROM),
  'ZendeskCheckpoints.saveBalance': (one) => folds(one).saveBalance(BALANCE),
  'ZendeskContracts.bookOf': (one) => contracts(one).bookOf(CONTRACT),
  'ZendeskContracts.withStatements': (one) =>
    contracts(one).withStatements([CONTRACT], Date.UTC(2026, 10, 18)),
  'ZendeskContracts.begunChanges': (one) => contracts(one).begunChanges(),
  'ZendeskContracts.change': (one) => contracts(one).change('adjustment:plan-1'),
  'ZendeskContracts.keepChange': (one) => contracts(one).keepChange('adjustment:plan-1', CHANGE, 'begun'),
  'ZendeskManyActs.queueActs': ({ send }) => new ZendeskManyActs(send).queueActs([ACT]),
  'ZendeskManyActs.job': async (one) => new ZendeskManyActs(one.send).job(await jobOf(one)),
  'ZendeskManyActs.actsOf': ({ send }) =>
    new ZendeskManyActs(send).actsOf('waive', [String(ticketId('waived', 6))]),
  'ZendeskManyContracts.queue': async (one) =>
    many(one).queue('change', [{ id: CONTRACT, externalId: '', draft: await draftOf(one) }]),
  'ZendeskManyContracts.jobs': async (one) => many(one).jobs([await jobOf(one)]),
  'ZendeskManyContracts.byId': (one) => many(one).byId([CONTRACT]),
  'ZendeskManyContracts.byExternalId': (one) => many(one).byExternalId(['contract:1']),
  'ZendeskManyContracts.countOrganizations': (one) => many(one).countOrganizations(),
  'ZendeskManyContracts.everyOrganization': (one) => many(one).everyOrganization(),
  'ZendeskManyContracts.organizationsCalled': (one) => many(one).organizationsCalled('Fjord Freight'),
  'ZendeskRecordDesk.list': (one) => records(one).list('support_contract'),
  'ZendeskRecordDesk.changedSince': (one) => records(one).changedSince('support_contract', new Map()),
  'ZendeskRecordDesk.read': (one) => records(one).read('support_contract', CONTRACT),
  'ZendeskRecordDesk.madeAs': (one) => records(one).madeAs('support_contract', 'contract:1'),
  'ZendeskRecordDesk.make': async (one) =>
    records(one).make('support_contract', 'contract:1', await draftOf(one)),
  'ZendeskRecordDesk.change': async (one) =>
    records(one).change('support_contract', CONTRACT, await draftOf(one)),
  'ZendeskRecordDesk.remove': (one) => records(one).remove('support_contract', contractId('longName')),
  'ZendeskRecordDesk.organizationsNamed': (one) => records(one).organizationsNamed('Fjord'),
  'ZendeskRecordDesk.organizations': (one) => records(one).organizations([ORGANIZATION]),
  'ZendeskRecordDesk.staffNamed': (one) => records(one).staffNamed('Kim'),
  'ZendeskRecordDesk.people': (one) => records(one).people([String(USERS.agent.id)]),
  'ZendeskRecountDesk.tickets': (one) => recount(one).tickets([TICKET]),
  'ZendeskRecountDesk.acts': (one) => recount(one).acts([String(ticketId('waived', 6))]),
  'ZendeskRecountDesk.queueTags': (one) => jobOf(one),
  'ZendeskRecountDesk.queueBalances': (one) => recount(one).queueBalances([BALANCE]),
  'ZendeskRecountDesk.queueActs': async (one) =>
    recount(one).queueActs([{ recordId: await acts(one).saveAct(ACT), organizationId: ORGANIZATION }]),
  'ZendeskRecountDesk.jobs': async (one) => recount(one).jobs([await jobOf(one)]),
  'ZendeskRecountDesk.balances': (one) => recount(one).balances([`balance:${CONTRACT}:2026-11-01`]),
  'ZendeskRecountDesk.filings': async (one) => recount(one).filings([await acts(one).saveAct(ACT)]),
  'ZendeskRecountDesk.taggedOrganizations': (one) =>
    recount(one).taggedOrganizations(['support_plan_care_50'], null),
  'ZendeskRecountDesk.organizationTags': (one) => recount(one).organizationTags([ORGANIZATION]),
  'ZendeskRecountDesk.addOrganizationTags': (one) => recount(one).addOrganizationTags(ORGANIZATION, ['a']),
  'ZendeskRecountDesk.removeOrganizationTags': (one) =>
    recount(one).removeOrganizationTags(ORGANIZATION, ['a']),
  'languageDeskOf.localeOf': ({ send }) => languageDeskOf(send).localeOf(String(USERS.agent.id)),
  'languageDeskOf.localesOf': ({ send }) => languageDeskOf(send).localesOf([String(USERS.agent.id)]),
  'languageDeskOf.accountLocale': ({ send }) => languageDeskOf(send).accountLocale(),
  ...STATEMENT_CALLS,
  ...setUpCalls(INSTALLATION_ID),
};
