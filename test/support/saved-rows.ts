// A ticket and a person as they are read, for tests of what only looks at the row; a test changes what it is about.
import type { SavedTicket, SignedIn } from '../../src/actions/ports';

export const SAVED_TICKET: SavedTicket = {
  id: '1',
  createdAt: '2026-11-18T10:00:00Z',
  updatedAt: '2026-11-18T10:00:00Z',
  organizationId: '2',
  requesterId: '3',
  status: 'open',
  priority: null,
  tags: ['vip'],
  secondsSpent: null,
  isTimeKnown: true,
  followUpOf: null,
  aiAgent: false,
};

export const AGENT: SignedIn = { id: '4', name: 'Ana', isAdmin: false, isRestricted: false, isLight: false };
