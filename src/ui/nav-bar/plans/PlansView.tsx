// The plans of the account, or the one that is being edited.
import { Button } from '@zendeskgarden/react-buttons';
import { Face } from '../../shared/Face';
import { PLANS } from '../../shared/plans-words';
import { isolated, useWords } from '../../shared/words';
import { PlainTable } from '../table/Plain';
import type { RegistryTools } from './record-tools';

export default function PlansView({ registry, onChoose }: RegistryTools) {
  const { list } = useWords(PLANS);
  const { plans } = registry;
  return (
    <>
      <p>
        <Button size="small" isPrimary onClick={() => onChoose({ edit: 'new', from: '' })}>
          {list.new()}
        </Button>
      </p>
      {plans.length === 0 && <Face type="info" title={list.none()} body={list.none_do()} />}
      <PlainTable>
        <tbody>
          {plans.map(({ stored, usedBy }) => (
            <tr key={stored.id}>
              <th scope="row">{isolated(stored.draft.name)}</th>
              <td>{list.uses({ count: usedBy.length })}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </>
  );
}
