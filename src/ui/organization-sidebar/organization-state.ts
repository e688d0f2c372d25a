// What the organization panel shows: one union, so that no face can be half of another.
import type { OrganizationSurvey } from '../../actions/survey-organization';
import type { Broken } from '../shared/retried-reading';

export type OrganizationState =
  | { readonly kind: 'loading' }
  /** The host does not say which organization it is. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly survey: OrganizationSurvey; readonly at: number }
  | Broken;
