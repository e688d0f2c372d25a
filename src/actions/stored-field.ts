// The domain's name of a field, as the stored record calls it: what a person sees who opens the record to mend it.

const RENAMED: Readonly<Record<string, string>> = {
  planId: 'plan',
  organizationId: 'organization',
  ticketId: 'ticket',
  contractId: 'contract',
  windowStartsOn: 'starts_on',
  countAiAgentTickets: 'count_ai_agent_tickets',
};

/** @example storedField('limits.half_year') // 'limit_half_year' */
export function storedField(field: string): string {
  if (field.startsWith('limits.')) return `limit_${field.slice('limits.'.length)}`;
  const top = field.split(/[.[]/)[0] ?? field;
  return RENAMED[top] ?? top.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
