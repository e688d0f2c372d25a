// What a frame remembers for the cautions of the tag write: each of them by itself.
import { Failure } from '../../../src/actions/failure';
import type { SavedTicket } from '../../../src/actions/ports';
import { FrameMemory } from '../../../src/ui/ticket-sidebar/frame-memory';
import { AGENT as person, SAVED_TICKET } from '../../support/saved-rows';

const NOW = Date.parse('2026-11-18T10:00:00Z');
const MINUTE = 60_000;
const ticket = { ...SAVED_TICKET, createdAt: '2026-11-18T09:00:00Z', updatedAt: '2026-11-18T09:00:00Z' };
const tagged = { ...ticket, tags: ['vip', 'billable_overage'] };
const failure = new Failure({ kind: 'unavailable', request: 'PUT /api/v2/tickets/1' });
const again = { kind: 'again', failure: null, ticket } as const;
const failed = { kind: 'failed', failure, ticket } as const;
const saved = { kind: 'saved', ticket: tagged } as const;

/** A frame that has read the ticket and tagged it. */
function written(): FrameMemory {
  const frame = new FrameMemory();
  frame.saw(ticket, NOW);
  frame.kept(saved);
  return frame;
}

const isAnswer = (frame: FrameMemory) => frame.facts(person).isAnswer;
const hasJustSaved = (frame: FrameMemory) => frame.facts(person).hasJustSaved;

test('a frame that has done nothing is held back by nothing', () => {
  expect(new FrameMemory().facts(person)).toEqual({
    person,
    wasDeniedTags: false,
    hasJustSaved: false,
    writes: 0,
    isAnswer: false,
  });
});

test('what the frame wrote itself is no answer to it', () => {
  const frame = written();
  frame.saw(tagged, NOW);
  expect([isAnswer(frame), frame.facts(person).writes]).toEqual([false, 1]);
});

test("another's change of our tags alone, after a write of ours, is an answer, and stays one", () => {
  const frame = written();
  frame.saw(ticket, NOW);
  expect(isAnswer(frame)).toBe(true);
  frame.saw({ ...ticket, priority: 'high' }, NOW);
  expect(isAnswer(frame)).toBe(true);
});

test('before the frame has written anything nobody answers it', () => {
  const frame = new FrameMemory();
  frame.saw(tagged, NOW);
  frame.saw(ticket, NOW);
  expect(isAnswer(frame)).toBe(false);
});

test.each<[string, Partial<SavedTicket>]>([
  ['organization', { organizationId: '9' }],
  ['status', { status: 'pending' }],
  ['priority', { priority: 'high' }],
  ['time', { secondsSpent: 60 }],
  ['other tags', { tags: ['vip', 'new'] }],
])('a change that touches the %s too is no answer', (_, more) => {
  const frame = written();
  frame.saw({ ...ticket, ...more }, NOW);
  expect(isAnswer(frame)).toBe(false);
});

test('the order of other tags and who wrote last make no difference to an answer', () => {
  const frame = new FrameMemory();
  frame.saw(ticket, NOW);
  frame.kept({ kind: 'saved', ticket: { ...tagged, tags: ['b', 'a', 'billable_overage'] } });
  frame.saw({ ...ticket, tags: ['a', 'b'], updatedAt: '2026-11-18T09:30:00Z' }, NOW);
  expect(isAnswer(frame)).toBe(true);
});

test('a change that leaves our tags as they are is no answer', () => {
  const frame = written();
  frame.saw({ ...tagged, updatedAt: '2026-11-18T09:30:00Z' }, NOW);
  expect(isAnswer(frame)).toBe(false);
});

test('once this agent saves the ticket again, the frame may write again', () => {
  const frame = written();
  frame.saw(ticket, NOW);
  frame.hasSaved(NOW);
  frame.saw(ticket, NOW);
  expect([isAnswer(frame), hasJustSaved(frame)]).toEqual([false, true]);
});

test('what this agent saved is followed up for a quarter of an hour, and no longer', () => {
  const frame = new FrameMemory();
  frame.hasSaved(NOW);
  frame.saw(ticket, NOW + 15 * MINUTE - 1);
  expect(hasJustSaved(frame)).toBe(true);
  frame.saw(ticket, NOW + 15 * MINUTE);
  expect(hasJustSaved(frame)).toBe(false);
});

test('what has been judged for good is followed up no more', () => {
  const frame = new FrameMemory();
  frame.hasSaved(NOW);
  frame.followedUp();
  expect(hasJustSaved(frame)).toBe(false);
});

test('a ticket that keeps changing is read anew twice and then left alone', () => {
  const frame = new FrameMemory();
  expect([frame.kept(again).kind, frame.kept(again).kind]).toEqual(['again', 'again']);
  expect(frame.kept(again)).toMatchObject({ kind: 'silent', because: 'conflict' });
});

test.each([
  ['a write', () => saved],
  ['giving up', () => again],
])('after %s the readings are counted anew', (_, last) => {
  const frame = new FrameMemory();
  frame.kept(again);
  frame.kept(again);
  frame.kept(last());
  expect([frame.kept(again).kind, frame.kept(again).kind]).toEqual(['again', 'again']);
  expect(frame.kept(again).kind).toBe('silent');
});

test('of conflicts and lost answers together there are three in a row, and the loss is what is told', () => {
  const frame = new FrameMemory();
  frame.kept(again);
  frame.kept(again);
  expect(frame.kept({ ...again, failure })).toMatchObject({ kind: 'failed', failure });
  expect(frame.failedWrites).toBe(1);
});

test('a write that failed before is counted against the readings that come after it', () => {
  const frame = new FrameMemory();
  frame.kept(failed);
  frame.kept(failed);
  expect(frame.kept({ ...again, failure }).kind).toBe('failed');
});

test('a tag is sent four times in a row, then no more by itself', () => {
  const frame = new FrameMemory();
  for (let times = 0; times < 3; times += 1) frame.kept(failed);
  expect(frame.writesAgain).toBe(true);
  frame.kept(failed);
  expect(frame.writesAgain).toBe(false);
});

test.each([
  ['a write that worked', saved],
  [
    'a reading that found nothing to write',
    { kind: 'silent', because: 'nothing_to_change', ticket } as const,
  ],
])('%s ends the row of failures', (_, outcome) => {
  const frame = new FrameMemory();
  for (let times = 0; times < 4; times += 1) frame.kept(failed);
  frame.kept(outcome);
  expect([frame.writesAgain, frame.failedWrites]).toEqual([true, 0]);
});

test('a conflict is no failure', () => {
  const frame = new FrameMemory();
  frame.kept(again);
  expect(frame.failedWrites).toBe(0);
});

test('a refusal of tags is remembered, another silence is not', () => {
  const frame = new FrameMemory();
  frame.kept({ kind: 'silent', because: 'unsettled', ticket });
  expect(frame.facts(person).wasDeniedTags).toBe(false);
  frame.kept({ kind: 'silent', because: 'may_not_tag', ticket });
  expect(frame.facts(person)).toMatchObject({ wasDeniedTags: true, writes: 0 });
});

test('only what Zendesk took counts as a write', () => {
  const frame = new FrameMemory();
  frame.kept(failed);
  frame.kept(again);
  frame.kept({ kind: 'silent', because: 'unsettled', ticket });
  expect(frame.facts(person).writes).toBe(0);
});
