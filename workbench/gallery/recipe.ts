// One state of one sidebar, as a recipe for an account on which it is always the same. The gallery page shows it, the
// browser tests hold it to what it must say.
import type { Desk } from '../desk/desk';
import type { NewFault } from '../desk/faults';
import type { Features } from '../desk/features';
import type { USERS } from '../seed/cast';

export type Location = 'ticket_sidebar' | 'new_ticket_sidebar' | 'organization_sidebar';

export interface Recipe {
  /** In addresses and file names. */
  readonly name: string;
  readonly location: Location;
  /** What a person sees here, for the tile's title. */
  readonly shows: string;
  /** The ticket's id; the organization's for the other two locations, null for a new ticket of nobody's. */
  readonly of: number | null;
  /** English words that must be there before any step. */
  readonly says: readonly (string | RegExp)[];
  /** By default the agent Kim. */
  readonly user?: keyof typeof USERS;
  /** What the agent has changed in the form and not saved. */
  readonly unsaved?: Unsaved;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly features?: Partial<Features>;
  /** The beginning of a request that nobody answers, for as long as anybody looks. */
  readonly unanswered?: string;
  readonly faults?: readonly Partial<NewFault>[];
  /** What has happened in the account before the ticket is opened. */
  readonly before?: (desk: Desk) => void;
  /** Nothing to warn of: two lines (design section 6). */
  readonly isGlance?: true;
  /** What a person does then; the page leaves it to people and tests. */
  readonly steps?: readonly Step[];
}

/** A recipe before its place is known. */
export type State = Omit<Recipe, 'location'>;

/** A request of every first reading, for faults that keep everything away. */
export const READING = 'GET /api/v2/users/me';

export interface Unsaved {
  readonly commentText?: string;
  readonly commentIsPublic?: boolean;
  readonly tags?: readonly string[];
  readonly priority?: string;
  readonly organizationId?: number;
}

/** Controls and words are named by their place in the translations ("panel.panel.more"), so that each language finds them. */
export type Step =
  | { readonly press: string }
  | { readonly choose: string; readonly in: string }
  | { readonly type: string; readonly in: string }
  | { readonly sees: string }
  /** From here on the part of the build with this in its name is not to be had. */
  | { readonly lost: string };

/** How a tile is looked at; part of the name of its account, so that two looks never share one. */
export interface Look {
  readonly scheme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  /** Empty: the person's own. */
  readonly locale: string;
}
