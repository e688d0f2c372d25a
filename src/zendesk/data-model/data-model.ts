// The three custom objects the app stores everything in (Suite Team allows three), in the order in which they
// can be created: a lookup's target first.
import type { ObjectModel } from './field';
import { SUPPORT_CONTRACT } from './support-contract';
import { SUPPORT_ENTRY } from './support-entry';
import { SUPPORT_PLAN } from './support-plan';

/** Grows by one with each change, which may only add. Set-up records it in the account. */
export const DATA_MODEL_VERSION = 1;

export const DATA_MODEL: readonly ObjectModel[] = [SUPPORT_PLAN, SUPPORT_CONTRACT, SUPPORT_ENTRY];
