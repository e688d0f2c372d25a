// The contracts of the account: searched, narrowed, sorted; those that cannot be read with what is wrong and where.
import { useEffect, useMemo, useRef } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import {
  chosenLines,
  CONTRACT_STATES,
  contractLines,
  type LineColumn,
} from '../../../actions/contracts/contract-list';
import { CONTRACTS } from '../../shared/contracts-words';
import { Face } from '../../shared/Face';
import { useReading } from '../../shared/reading-context';
import { useWords } from '../../shared/words';
import { standAt } from '../form/standing';
import { LongTable } from '../table/LongTable';
import { SearchField } from '../table/SearchField';
import { contractColumns } from './contract-columns';
import type { ContractTools } from './contract-parts';
import { useExport } from './import/use-export';
import { useOrganizations } from './use-organizations';
import { WriteFailure } from './WriteFailure';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: ${({ theme }) => theme.space.sm};
  margin-bottom: ${({ theme }) => theme.space.sm};
`;

const SORTABLE: readonly LineColumn[] = ['name', 'organization', 'plan', 'state', 'term'];

interface ContractListProps extends ContractTools {
  /** What somebody comes back from; empty = from nothing. */
  readonly left: string;
}

export function ContractList({ left, ...tools }: ContractListProps) {
  const { registry, shelf, counted, chosen, onChoose } = tools;
  const words = useWords(CONTRACTS);
  const reading = useReading();
  const { formats, now } = reading;
  const ids = registry.contracts.flatMap(({ row }) => row.organizationId ?? []);
  const organizations = useOrganizations(shelf.desk, ids, counted?.reading.organizations);
  const today = formats.today(now());
  const lines = useMemo(() => {
    const names = new Map([...organizations].map(([id, { name }]) => [id, name]));
    return contractLines(registry, names, today);
  }, [registry, organizations, today]);
  const sortBy = SORTABLE.find((one) => one === chosen['sort']) ?? 'name';
  const isDescending = chosen['order'] === 'down';
  const state = CONTRACT_STATES.find((one) => one === chosen['state']) ?? '';
  const search = chosen['search'] ?? '';
  const shown = useMemo(
    () => chosenLines(lines, { search, state, sortBy, isDescending }, formats.locale),
    [lines, search, state, sortBy, isDescending, formats.locale],
  );
  const [exported, runExport] = useExport(tools, organizations);
  const faulty = lines.filter((line) => line.state === 'faulty').length;
  const place = useRef<HTMLDivElement>(null);
  const comesFrom = useRef(left);
  const isListed = shown.some((line) => line.id === left);
  useEffect(() => {
    // Its row takes the focus itself, as soon as it is drawn.
    if (comesFrom.current !== '' && !isListed) standAt(place.current, comesFrom.current);
    comesFrom.current = '';
  }, [isListed]);
  const sort = (column: LineColumn) => {
    const down = column === sortBy && !isDescending;
    onChoose({ sort: column, order: down ? 'down' : '' });
  };
  return (
    <div ref={place}>
      <Row>
        <Button size="small" isPrimary onClick={() => onChoose({ edit: 'new', from: '', act: '' })}>
          {words.list.new()}
        </Button>
        <Button size="small" onClick={() => onChoose({ act: 'import', edit: '' })}>
          {words.list.import()}
        </Button>
        <Button size="small" disabled={exported.kind === 'busy' || lines.length === 0} onClick={runExport}>
          {words.list.export()}
        </Button>
      </Row>
      {exported.kind === 'failed' && <WriteFailure failure={exported.failure} />}
      {lines.length === 0 ? (
        <Face type="info" title={words.list.none()} body={words.list.none_do()} />
      ) : (
        <>
          <Row>
            <SearchField
              search={search}
              label={words.list.search()}
              onSearch={(text) => onChoose({ search: text })}
            />
            <Field>
              <Field.Label isRegular>{words.list.show()}</Field.Label>
              <Select isCompact value={state} onChange={({ target }) => onChoose({ state: target.value })}>
                <option value="">{words.list.all()}</option>
                {CONTRACT_STATES.map((one) => (
                  <option key={one} value={one}>
                    {words.state[one]()}
                  </option>
                ))}
              </Select>
            </Field>
          </Row>
          {faulty > 0 && state !== 'faulty' && (
            <Face
              type="warning"
              title={words.list.faulty({ count: faulty })}
              body={words.list.faulty_do()}
              action={{
                label: words.list.faulty_show(),
                run: () => onChoose({ state: 'faulty', search: '' }),
              }}
            />
          )}
          <p role="status">
            {shown.length === lines.length
              ? words.list.found({ count: lines.length })
              : words.list.found_of({ count: formats.number(shown.length), all: lines.length })}
          </p>
          {shown.length === 0 ? (
            <Face
              type="info"
              title={words.list.nothing()}
              body={words.list.nothing_do()}
              action={{ label: words.list.clear(), run: () => onChoose({ search: '', state: '' }) }}
            />
          ) : (
            <LongTable
              label={words.list.found({ count: shown.length })}
              columns={contractColumns(words, reading, (id) => onChoose({ edit: id, from: '', act: '' }))}
              rows={shown}
              keyOf={({ id }) => id}
              sortedBy={sortBy}
              isDescending={isDescending}
              onSort={sort}
              minWidth="660px"
              standsAt={left}
            />
          )}
        </>
      )}
    </div>
  );
}
