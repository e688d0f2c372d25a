// Every plan with what it says, who uses it, and what is to be mended.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { planWarnings } from '../../../actions/plans/plan-warnings';
import type { PlanEntry, Registry } from '../../../actions/records/registry';
import type { Settings } from '../../../actions/settings';
import { RECORDS } from '../../shared/details-words';
import { faultWords } from '../../shared/fault-words';
import { FORM } from '../../shared/form-words';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { isolated, useWords } from '../../shared/words';
import { Table } from '../statements/Table';
import { planInShort, type PlansWords } from './plan-says';
import { warningWords } from './warning-words';

const Small = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Wrong = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.danger' })};
`;

const Strange = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
`;

const Name = styled.span`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;
`;

const Link = styled.a`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
`;

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.sm};
`;

interface PlanListProps {
  readonly registry: Registry;
  readonly settings: Settings;
  readonly words: PlansWords;
  readonly onEdit: (id: string) => void;
  readonly onCopy: (id: string) => void;
  readonly onRemove: (entry: PlanEntry) => void;
}

export function PlanList({ registry, words, ...acts }: PlanListProps) {
  const { formats } = useReading();
  const { list } = words;
  const names = new Intl.Collator(formats.locale, { numeric: true });
  const sorted = [...registry.plans].sort((one, other) =>
    names.compare(one.stored.draft.name, other.stored.draft.name),
  );
  return (
    <Table
      caption={list.title()}
      columns={[
        { title: list.name(), width: '24%' },
        { title: list.says(), width: '42%' },
        { title: list.used(), width: '14%' },
        { title: list.actions(), width: '20%' },
      ]}
    >
      {sorted.map((entry) => (
        <Row key={entry.stored.id} entry={entry} registry={registry} words={words} {...acts} />
      ))}
    </Table>
  );
}

interface RowProps extends PlanListProps {
  readonly entry: PlanEntry;
}

function Row({ entry, registry, settings, words, onEdit, onCopy, onRemove }: RowProps) {
  const { list } = words;
  const { edit, copy, remove } = useWords(FORM);
  const { stored, usedBy } = entry;
  const name = isolated(stored.draft.name);
  const key = stored.draft.fields['key'] ?? '';
  return (
    <tr data-record={stored.id}>
      <th scope="row">
        <Name>{name}</Name>
        {key !== '' && <Small>{list.key({ key: isolated(key) })}</Small>}
      </th>
      <td>
        <Says entry={entry} registry={registry} settings={settings} words={words} />
      </td>
      <td>{list.uses({ count: usedBy.length })}</td>
      <td>
        <Actions>
          <TextButton aria-label={list.edit({ name })} onClick={() => onEdit(stored.id)}>
            {edit()}
          </TextButton>
          <TextButton aria-label={list.copy({ name })} onClick={() => onCopy(stored.id)}>
            {copy()}
          </TextButton>
          <TextButton aria-label={list.remove({ name })} onClick={() => onRemove(entry)}>
            {remove()}
          </TextButton>
        </Actions>
      </td>
    </tr>
  );
}

function Says({
  entry,
  registry,
  settings,
  words,
}: Pick<RowProps, 'entry' | 'registry' | 'settings' | 'words'>) {
  const { formats, addressOf } = useReading();
  const records = useWords(RECORDS);
  const { decoded } = entry;
  if (decoded.ok) {
    const sentences = planInShort(decoded.value, words, formats);
    const warnings = planWarnings(decoded.value, registry.plans, settings);
    return (
      <>
        {sentences.join(formats.locale.startsWith('zh') ? '' : ' ')}
        {warnings.map((warning) => (
          <Strange key={warning.kind + warning.field}>{warningWords(warning, words, records)}</Strange>
        ))}
      </>
    );
  }
  const { record, faults } = decoded.faulty;
  const address = addressOf(record);
  return (
    <>
      {faults.map((fault) => (
        <Wrong key={`${fault.field} ${fault.kind}`}>{faultWords(fault, records)}</Wrong>
      ))}
      {address !== null && (
        <Link href={address} target="_blank" rel="noopener noreferrer">
          {words.list.open_record()}
        </Link>
      )}
    </>
  );
}
