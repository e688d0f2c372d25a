// Saves every contract as a file that can be imported again.
import { contractsFile } from '../../../../actions/contracts/csv/written-row';
import type { OrganizationRow } from '../../../../actions/account/account-ports';
import { useReading } from '../../../shared/reading-context';
import { useCourse, type Course } from '../../statements/use-course';
import type { ContractTools } from '../contract-parts';

/** @param organizations as far as they are read: the file waits for those that are missing */
export function useExport(
  { registry, shelf, parts }: ContractTools,
  organizations: ReadonlyMap<string, OrganizationRow>,
): readonly [Course<null>, () => void] {
  const { formats, now } = useReading();
  const [course, run] = useCourse<null>();
  const save = () =>
    run(async () => {
      const named = new Set(registry.contracts.flatMap(({ row }) => row.organizationId ?? []));
      const missing = [...named].filter((id) => !organizations.has(id));
      const read = missing.length === 0 ? [] : await shelf.desk.organizations(missing);
      const text = contractsFile({
        contracts: registry.contracts.map(({ stored }) => stored),
        plans: registry.plans.map(({ stored }) => stored),
        organizations: [...organizations.values(), ...read].filter(({ name }) => name !== ''),
      });
      parts.saveFile(`contracts-${formats.today(now())}.csv`, 'text/csv', text);
      return null;
    });
  return [course, save];
}
