// How the domain says no to a record: every fault at once, each with its field and a closed kind.

export type RefusalKind =
  | 'missing'
  | 'not_an_object'
  | 'not_a_list'
  | 'not_text'
  | 'not_an_id'
  | 'not_a_number'
  | 'not_whole'
  | 'too_many_decimals'
  | 'negative'
  | 'not_above_zero'
  | 'too_large'
  | 'not_a_date'
  | 'not_an_instant'
  | 'unknown_zone'
  | 'unknown_value'
  | 'unknown_key'
  | 'not_a_flag'
  | 'not_a_currency'
  | 'ends_before_start'
  | 'no_limit'
  | 'rollover_needs_one_period'
  | 'needs_currency'
  | 'needs_status_since'
  | 'duplicate'
  | 'unknown_plan'
  | 'unknown_contract'
  | 'draws_from_itself'
  | 'draws_from_a_drawing_contract'
  | 'overlaps'
  | 'recorded_twice';

/** One fault of a record. */
export interface Refusal {
  /** Path inside the record: `unitPrice`, `limits.week`, `tags[2]`. */
  readonly field: string;
  readonly kind: RefusalKind;
  /** For `too_many_decimals`: how many are allowed. */
  readonly decimals?: number;
  /** For `unknown_value` and `unknown_key`: what is known. */
  readonly allowed?: readonly string[];
}

/** A record that was read whole, or every fault it has (at least one). */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };
