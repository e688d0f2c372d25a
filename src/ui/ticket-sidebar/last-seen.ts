// What was on screen before: how long it may stay there while a new reading is under way, or when one fails.
import type { Failure, FailureKind } from '../../actions/failure';
import type { TicketForm } from '../../actions/ticket-host';
import type { VerdictView } from '../verdict/verdict-view';
import type { PanelState } from './panel-state';

/** After these nothing says that this person may still see what was seen before, or that it is still there. */
const HIDES: ReadonlySet<FailureKind> = new Set(['signed_out', 'denied', 'missing', 'objects_off']);

/** The verdict that a state shows, alone or beside a failure. */
export function verdictIn(state: PanelState): VerdictView | null {
  if (state.kind === 'failed') return state.last;
  return state.kind === 'verdict' ? state.view : null;
}

/**
 * What stays beside the failure of a reading, marked as old. A preview was never true of the saved ticket: below it
 * stands what was told last of the same organization, so that nothing that a person has open goes.
 */
export function lastSeen(shown: PanelState, told: PanelState | null, failure: Failure): VerdictView | null {
  const view = verdictIn(shown);
  if (view === null || HIDES.has(failure.kind)) return null;
  const seen = view.isPreview ? told && verdictIn(told) : view;
  if (seen?.ticket.organizationId !== view.ticket.organizationId) return null;
  return { ...seen, isRemembered: true };
}

/** Whether what is remembered is of another organization than the one that the form shows. */
export function isOfAnother(shown: PanelState, form: TicketForm | null): boolean {
  const view = verdictIn(shown);
  if (view === null || !view.isRemembered || form === null) return false;
  return view.ticket.organizationId !== form.organizationId;
}
