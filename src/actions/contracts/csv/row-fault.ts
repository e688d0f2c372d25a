// What is wrong with a row of a contract file, in a form that a person can mend it by: which row, which column, what.
import type { Fault } from '../../ports';
import type { SharingFault } from '../sharing';
import type { LockFault } from '../locks';
import type { Column } from './columns';

export type RowFaultKind =
  | Fault['kind']
  | LockFault['kind']
  | SharingFault['kind']
  /** More cells than headings. */
  | 'too_many_cells'
  | 'unknown_id'
  | 'id_and_external_id_differ'
  | 'unknown_organization'
  /** A text that is one organization's id, external_id or name, and another one's too. */
  | 'ambiguous_organization'
  | 'two_organizations'
  | 'ambiguous_plan'
  | 'ambiguous_contract'
  /** What it draws from may be a new row of the file, or something else. */
  | 'ambiguous_row'
  | 'unknown_person'
  /** There is a contract of this name already: it may be meant, or it may not. */
  | 'same_name'
  /** The same row has made a contract before, and somebody has given it another name. */
  | 'renamed_since'
  /** Another row is about the same contract. */
  | 'row_twice'
  /** What it draws from is in this file, and wrong. */
  | 'draws_from_a_wrong_row'
  /** Changed by somebody since the file was looked at. */
  | 'changed_meanwhile'
  /** Zendesk did not take it; `facts.detail` are its words. */
  | 'refused';

export interface RowFault {
  readonly line: number;
  /** Null where the whole row is meant. */
  readonly column: Column | null;
  readonly kind: RowFaultKind;
  /** What stands in the cell. */
  readonly value: string;
  /** Names that the sentence about it needs. */
  readonly facts: Readonly<Record<string, string | number>>;
}
