// The table of all simulated endpoints. Literal paths come before those with named parts, so that `/users/me` is
// not read as the user "me".
import { ACCOUNT_ROUTES } from './account';
import { CUSTOM_OBJECT_ROUTES } from './custom-objects';
import { DELETED_TICKET_ROUTES } from './deleted-tickets';
import { GROUP_ROUTES } from './groups';
import { INCREMENTAL_ROUTES } from './incremental';
import { INSTALLATION_ROUTES } from './installations';
import { JOB_STATUS_ROUTES } from './job-statuses';
import { OBJECT_FIELD_ROUTES } from './object-fields';
import { OBJECT_PERMISSION_ROUTES } from './object-permissions';
import { ORGANIZATION_MEMBERSHIP_ROUTES } from './organization-memberships';
import { ORGANIZATION_ROUTES } from './organizations';
import { RECORD_JOB_ROUTES } from './record-jobs';
import { RECORD_ROUTES } from './records';
import { RECORD_SEARCH_ROUTES } from './record-search';
import { RELATIONSHIP_ROUTES } from './relationships';
import type { Route } from './route';
import { SEARCH_ROUTES } from './search';
import { SLA_ROUTES } from './slas';
import { TICKET_AUDIT_ROUTES } from './ticket-audits';
import { TICKET_FIELD_ROUTES } from './ticket-fields';
import { TICKET_JOB_ROUTES } from './ticket-jobs';
import { TICKET_METRIC_ROUTES } from './ticket-metrics';
import { TICKET_TAG_ROUTES } from './ticket-tags';
import { TICKET_ROUTES } from './tickets';
import { USER_ROUTES } from './users';
import { VIEW_ROUTES } from './views';

const ALL: readonly Route[] = [
  ...ACCOUNT_ROUTES,
  ...CUSTOM_OBJECT_ROUTES,
  ...DELETED_TICKET_ROUTES,
  ...GROUP_ROUTES,
  ...INCREMENTAL_ROUTES,
  ...INSTALLATION_ROUTES,
  ...JOB_STATUS_ROUTES,
  ...OBJECT_FIELD_ROUTES,
  ...OBJECT_PERMISSION_ROUTES,
  ...ORGANIZATION_MEMBERSHIP_ROUTES,
  ...ORGANIZATION_ROUTES,
  ...RECORD_JOB_ROUTES,
  ...RECORD_ROUTES,
  ...RECORD_SEARCH_ROUTES,
  ...RELATIONSHIP_ROUTES,
  ...SEARCH_ROUTES,
  ...SLA_ROUTES,
  ...TICKET_AUDIT_ROUTES,
  ...TICKET_FIELD_ROUTES,
  ...TICKET_JOB_ROUTES,
  ...TICKET_METRIC_ROUTES,
  ...TICKET_TAG_ROUTES,
  ...TICKET_ROUTES,
  ...USER_ROUTES,
  ...VIEW_ROUTES,
];

const namedParts = ({ path }: Route) => path.split(':').length;

export const ROUTES: readonly Route[] = [...ALL].sort((a, b) => namedParts(a) - namedParts(b));
