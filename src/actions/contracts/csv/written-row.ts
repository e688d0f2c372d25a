// A stored contract as a row of a file: names where they can be told apart, ids where they cannot. Reading it back gives the
// same contract.
import type { OrganizationRow } from '../../account/account-ports';
import type { StoredRecord } from '../../records/record-ports';
import { CONTRACT_FIELDS, valueOf } from '../contract-draft';
import { columnsFile, type Column } from './columns';
import { contractBook, organizationBook, planBook, type Nameable, type NameBook } from './name-book';

export interface Names {
  readonly organizations: NameBook<OrganizationRow>;
  readonly plans: NameBook<StoredRecord>;
  readonly contracts: NameBook<Nameable>;
}

export type WrittenRow = Readonly<Record<Column, string>>;

export function writtenRow({ id, externalId, draft }: StoredRecord, names: Names): WrittenRow {
  const organizationId = valueOf(draft, 'organization');
  const organization = names.organizations.withId(organizationId);
  const plan = names.plans.withId(valueOf(draft, 'plan'));
  const master = names.contracts.withId(valueOf(draft, 'draws_from'));
  const fields = Object.fromEntries(CONTRACT_FIELDS.map((field) => [field, valueOf(draft, field)]));
  return {
    ...(fields as Omit<WrittenRow, 'id' | 'external_id' | 'name' | 'organization_id'>),
    id,
    external_id: externalId ?? '',
    name: draft.name.trim(),
    organization_id: organizationId,
    organization: organization?.name ?? '',
    plan:
      plan === null
        ? valueOf(draft, 'plan')
        : names.plans.textFor(plan, [plan.draft.fields['key'] ?? '', plan.draft.name]),
    draws_from:
      master === null
        ? valueOf(draft, 'draws_from')
        : names.contracts.textFor(master, [master.externalId ?? '', master.name]),
  };
}

export interface ExportFacts {
  readonly contracts: readonly StoredRecord[];
  readonly plans: readonly StoredRecord[];
  readonly organizations: readonly OrganizationRow[];
}

/** Every contract, those that cannot be read among them: a file is a way to mend many at once. */
export function contractsFile({ contracts, plans, organizations }: ExportFacts): string {
  const names = {
    organizations: organizationBook(organizations),
    plans: planBook(plans),
    contracts: contractBook([], contracts),
  };
  return columnsFile(contracts.map((stored) => writtenRow(stored, names)));
}

/** Headings alone. */
export function templateFile(): string {
  return columnsFile([]);
}
