// What a person has filled in to decide something about a ticket, and what of it is missing.
import type { ActKind, ReasonCode } from '../../../actions/acts/act-ports';

export interface Draft {
  readonly code: ReasonCode | '';
  readonly details: string;
  readonly contractId: string;
}

export type DraftField = keyof Draft;
export type DraftError = 'code' | 'details' | 'agreed' | 'contract' | 'why_contract' | 'too_long';
export type DraftErrors = Readonly<Partial<Record<DraftField, DraftError>>>;

export const EMPTY_DRAFT: Draft = { code: '', details: '', contractId: '' };
/** A note has to stay readable; Zendesk itself would take far more. */
export const MOST_CHARACTERS = 500;

/** Acts that are given one of the account's reasons, besides words of one's own. */
export function takesCode(kind: ActKind): boolean {
  return kind === 'waive' || kind === 'not_counted';
}

export function draftErrors(kind: ActKind, draft: Draft): DraftErrors {
  const details = draft.details.trim();
  const errors: Partial<Record<DraftField, DraftError>> = {};
  if (takesCode(kind) && draft.code === '') errors.code = 'code';
  if (kind === 'assign' && draft.contractId === '') errors.contractId = 'contract';
  if (details === '') {
    if (draft.code === 'other') errors.details = 'details';
    if (kind === 'approve') errors.details = 'agreed';
    if (kind === 'assign') errors.details = 'why_contract';
  } else if (details.length > MOST_CHARACTERS) errors.details = 'too_long';
  return errors;
}
