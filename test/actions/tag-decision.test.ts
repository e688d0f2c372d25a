// Each caution of the tag write alone: what keeps a frame silent even where everything else would let it write.
import { decideTags, type FrameFacts, type TagFacts } from '../../src/actions/tag-decision';
import type { Decision } from '../../src/domain/decision';
import { AGENT as person, SAVED_TICKET as ticket } from '../support/saved-rows';

const decision: Decision = {
  ticketId: '1',
  state: 'overage',
  reason: 'billed',
  contractId: '5',
  unit: 'ticket',
  includedUnits: 0,
  overageUnits: 1,
  toleratedUnits: 0,
  amount: 4000,
  currency: 'EUR',
  tag: 'billable_overage',
  draws: [],
  explanation: {
    trials: [],
    windows: [],
    notCounted: null,
    bearer: null,
    price: null,
    position: null,
    final: null,
  },
};
const facts: TagFacts = {
  acts: [],
  ticket,
  decision,
  tag: 'billable_overage',
  live: 'live',
  isProbable: false,
  actExplains: false,
  seesLess: false,
};
const frame: FrameFacts = { person, wasDeniedTags: false, hasJustSaved: false, writes: 0, isAnswer: false };

test('an open ticket is written, with the tags of others as they are', () => {
  expect(decideTags(facts, frame)).toEqual({ kind: 'write', tags: ['vip', 'billable_overage'] });
});

test.each<[string, Partial<TagFacts>, Partial<FrameFacts>]>([
  ['restricted', {}, { person: { ...person, isRestricted: true } }],
  ['light', {}, { person: { ...person, isLight: true } }],
  ['may_not_tag', {}, { wasDeniedTags: true }],
  ['answered', {}, { isAnswer: true }],
  ['spent', {}, { writes: 2 }],
  ['sees_less', { seesLess: true }, {}],
  ['before_live', { live: 'before_live' }, {}],
  // Not even right after a submit, nor for an act: the act has a way of its own.
  ['closed', { ticket: { ...ticket, status: 'closed' }, actExplains: true }, { hasJustSaved: true }],
  ['solved', { ticket: { ...ticket, status: 'solved' } }, {}],
  ['unsettled', { isProbable: true }, {}],
])('%s keeps the frame silent', (because, ofFacts, ofFrame) => {
  expect(decideTags({ ...facts, ...ofFacts }, { ...frame, ...ofFrame })).toEqual({ kind: 'silent', because });
});
