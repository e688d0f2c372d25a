// Marks of what was not read from Zendesk: everything counts as changed since.
import type { Marks } from './account-ports';

const NOTHING = { at: '', recordIds: [] };

export const NO_MARKS: Marks = { plans: NOTHING, contracts: NOTHING, entries: NOTHING };
