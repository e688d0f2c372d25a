// The contracts of the account.
import { Face } from '../../shared/Face';
import { PLANS } from '../../shared/plans-words';
import { useReading } from '../../shared/reading-context';
import { isolated, useWords } from '../../shared/words';
import type { RegistryTools } from '../plans/record-tools';
import { PlainTable } from '../table/Plain';

export default function ContractsView({ registry }: RegistryTools) {
  const { contracts: words } = useWords(PLANS);
  const { formats } = useReading();
  const { contracts, readablePlans } = registry;
  if (contracts.length === 0) return <Face type="info" title={words.none()} body={words.none_do()} />;
  const day = (date: string | null | undefined) => (date == null ? '' : formats.day(date));
  return (
    <PlainTable>
      <thead>
        <tr>
          {[words.name(), words.plan(), words.starts(), words.ends()].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contracts.map(({ stored, row, contract }) => (
          <tr key={stored.id}>
            <th scope="row">{isolated(stored.draft.name)}</th>
            <td>{isolated(readablePlans.get(row.planId ?? '')?.name ?? '')}</td>
            <td>{day(contract?.startsOn)}</td>
            <td>{day(contract?.endsOn)}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
