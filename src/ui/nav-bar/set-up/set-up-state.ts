// What the set-up tab is given, and what it shows at a time.
import type { Failure } from '../../../actions/failure';
import type { FirstSteps } from '../../../actions/set-up/checks';
import type { Check, CheckId } from '../../../actions/set-up/check';
import type { TagsRefused } from '../../../actions/set-up/check-organization-tags';
import type { SettingValues } from '../../../actions/set-up/set-up-facts';
import type { SetUpDesk } from '../../../actions/set-up/set-up-ports';
import type { Survey } from '../../../actions/set-up/survey';

export interface SetUpParts {
  readonly desk: () => Promise<SetUpDesk>;
  readonly timeZone: string | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The account is another than the page began with: its settings as they are stored now, null where nobody knows. */
  readonly onChanged: (settings: SettingValues | null) => void;
}

/** What is being done: a check that is put right, or `look`, `save`. */
export interface Busy {
  readonly with: CheckId | 'look' | 'save';
  readonly done: number;
  /** 0 = not known. */
  readonly of: number;
}

/** Where settings are changed: in their form, or beside the check that needs one. */
export type Saving = 'save' | 'go_live' | 'time_field';

/** Of one setting: what it is to become, and what was stored when that was chosen. */
export interface Edit {
  readonly to: SettingValues[string];
  readonly from: SettingValues[string];
}

export interface Looked {
  readonly kind: 'looked';
  readonly survey: Survey;
  readonly checks: readonly Check[];
  /** Null where it could not be read how far the account has come. */
  readonly steps: FirstSteps | null;
  readonly busy: Busy | null;
  /** Of what was tried last, by check. */
  readonly failures: Readonly<Partial<Record<Busy['with'], Failure>>>;
  /** Organizations whose tags were refused. */
  readonly refused: readonly TagsRefused[];
  /** Nothing was saved there, for somebody else has stored another value since it was drawn. */
  readonly moved: Saving | null;
  /** There settings were saved by which tickets may be decided otherwise, in this page. */
  readonly decided: Saving | null;
  /** It went live a moment ago, in this page. */
  readonly wentLive: boolean;
  /** Policies of custom roles that are ticked. */
  readonly roles: ReadonlySet<string>;
  /** Settings that this person has changed and not saved, by their names in the manifest. */
  readonly edits: Readonly<Record<string, Edit>>;
}

export type SetUpState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | Looked
  | { readonly kind: 'bug'; readonly thrown: unknown };
