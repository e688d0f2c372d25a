// One thing that the app needs of the account: how it stands, why, and what can be done about it.
import type { Failure } from '../failure';
import type { Fault } from '../ports';
import type { Settings } from '../settings';
import type { RoleRights, TicketFieldRow } from './set-up-facts';

/** In the order in which they are repaired: each needs those before it. */
export const CHECKS = [
  'custom_objects',
  'objects',
  'views',
  'permissions',
  'settings',
  'time_field',
  'organization_tags',
  'sla_policies',
  'go_live',
] as const;
export type CheckId = (typeof CHECKS)[number];

export type CheckState =
  | 'done'
  | 'missing'
  /** There, but not as it should be. */
  | 'wrong'
  /** It could not be looked at. */
  | 'unknown'
  /** This person may not look at it, or not change it. */
  | 'not_allowed'
  | 'not_on_this_plan';

/** How it is put right: by the app, after a person has chosen something, or by a person in Zendesk itself. */
export type Repair = 'press' | 'choose' | 'by_hand' | null;

export interface Check {
  readonly id: CheckId;
  readonly state: CheckState;
  readonly reasons: readonly Reason[];
  readonly repair: Repair;
}

/** Why a check stands as it does: facts, for the screen to put into words. */
export type Reason =
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Something before it has to be right first. */
  | { readonly kind: 'waits'; readonly for: CheckId }
  | { readonly kind: 'admins_only' }
  /** Of the person who looks. */
  | { readonly kind: 'role_may_not_read' }
  | { readonly kind: 'objects_off' }
  | { readonly kind: 'no_room'; readonly needed: number; readonly count: number; readonly limit: number }
  | { readonly kind: 'object_missing'; readonly object: string }
  | { readonly kind: 'field_missing'; readonly object: string; readonly field: string }
  | FieldReason
  /** A field of somebody else's that the app cannot fill in, and without which nothing can be saved. */
  | { readonly kind: 'foreign_required'; readonly object: string; readonly field: string }
  /** A newer version of the app has been here. */
  | { readonly kind: 'newer_model'; readonly stored: number; readonly ours: number }
  | { readonly kind: 'view_missing'; readonly title: string }
  | { readonly kind: 'view_inactive'; readonly title: string }
  | { readonly kind: 'view_altered'; readonly title: string }
  /** Made by two at once; `id` is that of the newer one. */
  | { readonly kind: 'view_twice'; readonly title: string; readonly id: string }
  | { readonly kind: 'no_hour_plans' }
  | { readonly kind: 'time_field_unset'; readonly candidates: readonly TicketFieldRow[] }
  | { readonly kind: 'time_field_gone'; readonly id: string; readonly candidates: readonly TicketFieldRow[] }
  | {
      readonly kind: 'time_field_type';
      readonly title: string;
      readonly candidates: readonly TicketFieldRow[];
    }
  | { readonly kind: 'time_field_is'; readonly title: string }
  | { readonly kind: 'no_custom_roles' }
  | { readonly kind: 'no_role_may' }
  | { readonly kind: 'role_lacks'; readonly role: RoleRights; readonly count: number }
  | { readonly kind: 'roles_may'; readonly names: readonly string[] }
  | { readonly kind: 'setting_faulty'; readonly fault: Fault }
  | { readonly kind: 'lookup_fields_unset' }
  | { readonly kind: 'group_gone'; readonly name: string }
  | { readonly kind: 'admins_manage' }
  | { readonly kind: 'organization_tags'; readonly organizations: number }
  | { readonly kind: 'cannot_tell'; readonly contracts: number }
  | { readonly kind: 'no_contracts' }
  | { readonly kind: 'no_sla_plans' }
  | { readonly kind: 'plan_without_key'; readonly plan: string }
  | { readonly kind: 'sla_missing'; readonly title: string }
  | { readonly kind: 'sla_drift'; readonly title: string }
  | { readonly kind: 'sla_order' }
  | { readonly kind: 'sla_left_over'; readonly title: string }
  | { readonly kind: 'observing' }
  | { readonly kind: 'live'; readonly from: NonNullable<NonNullable<Settings['rules']>['liveFrom']> };

export type FieldReason =
  | {
      readonly kind: 'field_type';
      readonly object: string;
      readonly field: string;
      readonly has: string;
      readonly wanted: string;
    }
  | {
      readonly kind: 'field_target';
      readonly object: string;
      readonly field: string;
      readonly has: string;
      readonly wanted: string;
    }
  | { readonly kind: 'field_required'; readonly object: string; readonly field: string }
  | { readonly kind: 'field_inactive'; readonly object: string; readonly field: string }
  | { readonly kind: 'field_pattern'; readonly object: string; readonly field: string }
  | {
      readonly kind: 'options_missing';
      readonly object: string;
      readonly field: string;
      readonly options: readonly string[];
    };

export function done(id: CheckId, ...reasons: readonly Reason[]): Check {
  return { id, state: 'done', reasons, repair: null };
}

export function waits(id: CheckId, first: CheckId): Check {
  return { id, state: 'unknown', reasons: [{ kind: 'waits', for: first }], repair: null };
}

/** What could not be read: by the person's rights, or by a failure of Zendesk. */
export function unread(id: CheckId, failure: Failure): Check {
  if (failure.kind === 'denied') {
    return { id, state: 'not_allowed', reasons: [{ kind: 'admins_only' }], repair: null };
  }
  return { id, state: 'unknown', reasons: [{ kind: 'failed', failure }], repair: null };
}

/** Plans and contracts that could not be read: for want of their objects, of a right, or by a failure. */
export function unreadRecords(id: CheckId, failure: Failure): Check {
  if (failure.kind === 'model_missing') return waits(id, 'objects');
  if (failure.kind !== 'denied') return unread(id, failure);
  return { id, state: 'unknown', reasons: [{ kind: 'role_may_not_read' }], repair: null };
}
