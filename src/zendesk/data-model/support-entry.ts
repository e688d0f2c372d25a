// The object `support_entry`: the book of what people decided and the app recorded (design section 3).
import { CURRENCY_PATTERN, field, INSTANT_PATTERN, type ObjectModel } from './field';

export const SUPPORT_ENTRY: ObjectModel = {
  key: 'support_entry',
  title: 'Support entry',
  titlePluralized: 'Support entries',
  description: 'What a person decided about a ticket or contract, or what the app recorded.',
  fields: [
    field('kind', 'dropdown', 'Kind', '', {
      options: [
        'balance',
        'statement',
        'statement_page',
        'waive',
        'approve',
        'not_counted',
        'assign',
        'adjustment',
        'correction',
      ],
    }),
    field('contract', 'lookup', 'Contract', '', { target: 'zen:custom_object:support_contract' }),
    field('organization', 'lookup', 'Organization', '', { target: 'zen:organization' }),
    field('ticket', 'text', 'Ticket', 'Ticket id'),
    field('period', 'dropdown', 'Period', '', {
      options: ['week', 'month', 'quarter', 'half_year', 'year', 'term'],
    }),
    field('starts_on', 'date', 'Starts on', 'First day of the window'),
    field('ends_on', 'date', 'Ends on', 'Last day of the window'),
    field('units', 'decimal', 'Units'),
    field('amount', 'decimal', 'Amount'),
    field('currency', 'regexp', 'Currency', '', { pattern: CURRENCY_PATTERN }),
    field('state', 'dropdown', 'State', '', { options: ['active', 'undone', 'draft', 'final', 'invoiced'] }),
    field('reason_code', 'dropdown', 'Reason code', '', {
      options: ['goodwill', 'our_fault', 'duplicate', 'commercial', 'other'],
    }),
    field('reason', 'textarea', 'Reason'),
    field('author', 'text', 'Author', 'User id of who decided'),
    field('at', 'regexp', 'At', 'When, ISO UTC', { pattern: INSTANT_PATTERN }),
    field('reference', 'text', 'Reference', 'Invoice number'),
    field('data', 'textarea', 'Data', 'Versioned JSON; written by the app'),
  ],
};
