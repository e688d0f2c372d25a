// What the ticket sidebar is given of a scenario's tickets, without a desk around it: the decision, the stored names.
import type { GroupFacts } from '../../src/actions/read-group';
import type { Decision } from '../../src/domain/decision';
import { DEFAULT_WARN_AT, readWarnAt } from '../../src/domain/warn-at';
import { formatsFor } from '../../src/ui/shared/formats';
import type { Reading } from '../../src/ui/shared/reading';
import { PANEL } from '../../src/ui/shared/panel-words';
import type { VerdictView } from '../../src/ui/verdict/verdict-view';
import { metered, prepared } from '../domain/support/scenarios';

const NOBODY = { id: '1', name: 'Kim Park', isAdmin: false, isRestricted: false, isLight: false };
const NOW = Date.parse('2026-11-20T10:00:00Z');

/** A verdict of each ticket, in metering order; contracts are named "Contract <id>". */
export function viewsOf(raw: unknown): readonly VerdictView[] {
  const { scenario, tickets } = prepared(raw);
  const facts = factsOf(scenario);
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  return metered(raw).decisions.map((decision) => {
    const ticket = byId.get(decision.ticketId);
    if (ticket === undefined) throw new Error(`no ticket ${decision.ticketId}`);
    return {
      facts,
      standing: standingOf(decision, ticket.createdAt),
      ticket: {
        ...ticket,
        updatedAt: ticket.createdAt,
        requesterId: null,
        status: 'open',
        priority: null,
        isTimeKnown: true,
      },
      isPreview: false,
      isRemembered: false,
      seenAt: NOW,
      requesterId: null,
      requesterEmail: null,
      person: NOBODY,
      liveFrom: scenario.rules.liveFrom,
      timeZone: scenario.accountTimeZone,
      liveSla: [],
      outcome: null,
    };
  });
}

export async function readingFor({ showsPrices = true } = {}): Promise<Reading> {
  return {
    words: await PANEL.in('en').load(),
    formats: formatsFor('en-GB', 'UTC'),
    showsPrices,
    addressOf: () => null,
    now: () => NOW,
  };
}

function standingOf(decision: Decision, settledAt: string): VerdictView['standing'] {
  return { decision, balances: [], windowTickets: [], isProbable: false, settledAt };
}

function factsOf({ contracts, plans, entries }: ReturnType<typeof prepared>['scenario']): GroupFacts {
  const terms = {
    warnAt: readWarnAt(DEFAULT_WARN_AT) ?? [],
    sla: { urgent: null, high: null, normal: null, low: null, none: null },
    slaClock: 'calendar',
    licencesFrom: null,
    licencesTo: null,
  } as const;
  const rows = contracts.map((contract) => ({
    record: { object: 'support_contract', id: contract.id, name: `Contract ${contract.id}` } as const,
    organizationId: contract.organizationId,
    planId: contract.planId,
    drawsFrom: contract.drawsFrom,
    raw: {},
    agentNote: null,
    licences: null,
    authorizedContacts: [],
    billingContact: null,
  }));
  return {
    contracts,
    plans: new Map(
      [...plans].map(([id, plan]) => {
        const record = { object: 'support_plan', id, name: plan.name } as const;
        return [id, { record, key: null, plan, terms }];
      }),
    ),
    entries,
    faultyContracts: [],
    faultyEntries: [],
    rows: { plans: [], contracts: rows, decisions: [], balances: [], statements: [], faultyEntries: [] },
  };
}
