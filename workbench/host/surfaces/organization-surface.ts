// The organization whose page is open, as apps there see it (zendesk-platform 1.3).
import type { OrganizationRow } from '../desk-client/rows';
import { reading, type Surface } from '../frame/surface';

export function organizationSurface(organization: () => OrganizationRow): Surface {
  return { readers: { organization: reading(() => organizationValue(organization())) } };
}

function organizationValue(row: OrganizationRow): object {
  return {
    id: row.id,
    name: row.name,
    tags: row.tags ?? [],
    group: row.group_id ? { id: row.group_id } : null,
    sharedComments: row.shared_comments ?? false,
    sharedTickets: row.shared_tickets ?? false,
    externalId: row.external_id ?? null,
    details: row.details ?? '',
    notes: row.notes ?? '',
    domains: (row.domain_names ?? []).join(' '),
  };
}
