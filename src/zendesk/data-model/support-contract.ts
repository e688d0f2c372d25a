// The object `support_contract`: a plan sold to one organization (design section 3).
import { field, type ObjectModel } from './field';

export const SUPPORT_CONTRACT: ObjectModel = {
  key: 'support_contract',
  title: 'Support contract',
  titlePluralized: 'Support contracts',
  description: 'A support plan that an organization bought, and for how long.',
  fields: [
    field('organization', 'lookup', 'Organization', '', { target: 'zen:organization' }),
    field('plan', 'lookup', 'Plan', '', { target: 'zen:custom_object:support_plan' }),
    field('draws_from', 'lookup', 'Draws from', "This organization shares that contract's limits", {
      target: 'zen:custom_object:support_contract',
    }),
    field('starts_on', 'date', 'Starts on', 'First day, included'),
    field('ends_on', 'date', 'Ends on', 'Last day, included; empty = until cancelled'),
    field('renewal_days', 'integer', 'Renewal days', 'Serves so many days longer when nothing else does'),
    field('billing_period', 'dropdown', 'Billing period', '', {
      options: ['week', 'month', 'quarter', 'half_year', 'year', 'term'],
    }),
    field('period_start', 'dropdown', 'Period start', '', { options: ['calendar', 'contract'] }),
    field('cut_windows', 'dropdown', 'Cut windows', '', { options: ['prorated', 'full'] }),
    field('time_zone', 'text', 'Time zone', "IANA name, for example Europe/Warsaw; empty = the account's"),
    field(
      'covers_tags',
      'textarea',
      'Covers tags',
      'Only tickets with one of these tags; empty = every ticket',
    ),
    field('term_units', 'decimal', 'Units per term', "Overrides the plan's limit per term"),
    field('unit_price', 'decimal', 'Unit price', "Overrides the plan's unit price"),
    field('spending_cap', 'decimal', 'Spending cap', 'At most so much money per billing window'),
    field('status', 'dropdown', 'Status', '', { options: ['active', 'suspended', 'cancelled'] }),
    field('status_since', 'date', 'Status since', 'First day of a suspension or cancellation'),
    field('licences', 'integer', 'User licences'),
    field('authorized_contacts', 'textarea', 'Authorized contacts', 'E-mail addresses'),
    field('billing_contact', 'text', 'Billing contact', 'E-mail address'),
    field('owner', 'lookup', 'Owner', '', { target: 'zen:user' }),
    field('agent_note', 'textarea', 'Agent note', 'Shown to agents beside each ticket'),
  ],
};
