// What narrows the overview: a search, filters, an organization tag; and which columns are shown.
import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Select } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import { SearchField } from '../table/SearchField';
import { COLUMNS, FIXED, FLAGS, type OverviewChoice } from './overview-choice';
import type { OverviewWords } from './UseCell';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: ${({ theme }) => theme.space.sm};
  margin-bottom: ${({ theme }) => theme.space.sm};
`;

const Chips = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};
`;

const Columns = styled.details`
  align-self: center;
`;

const Boxes = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.md};
  padding-block: ${({ theme }) => theme.space.xs};
`;

interface OverviewFiltersProps {
  readonly choice: OverviewChoice;
  readonly tags: readonly string[];
  readonly words: OverviewWords;
  readonly onChoose: (change: Partial<OverviewChoice>) => void;
}

export function OverviewFilters({ choice, tags, words, onChoose }: OverviewFiltersProps) {
  const { filters, columns } = words;
  const toggled = <T,>(list: readonly T[], one: T) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  return (
    <>
      <Row>
        <SearchField
          search={choice.search}
          label={words.search()}
          onSearch={(search) => onChoose({ search })}
        />
        {tags.length > 0 && (
          <Field>
            <Field.Label isRegular>{filters.tag()}</Field.Label>
            <Select isCompact value={choice.tag} onChange={({ target }) => onChoose({ tag: target.value })}>
              <option value="">{filters.any_tag()}</option>
              {tags.map((tag) => (
                <option key={tag}>{tag}</option>
              ))}
            </Select>
          </Field>
        )}
        <Columns>
          <summary>{columns.label()}</summary>
          <Boxes>
            {COLUMNS.filter((column) => column !== FIXED).map((column) => (
              <Field key={column}>
                <Checkbox
                  checked={!choice.hidden.includes(column)}
                  onChange={() => onChoose({ hidden: toggled(choice.hidden, column) })}
                >
                  <Field.Label isRegular>{columns[column]()}</Field.Label>
                </Checkbox>
              </Field>
            ))}
          </Boxes>
        </Columns>
      </Row>
      <Row>
        <Chips role="group" aria-label={filters.label()}>
          {FLAGS.map((flag) => {
            const isPressed = choice.flags.includes(flag);
            return (
              <Button
                key={flag}
                size="small"
                isPill
                isPrimary={isPressed}
                aria-pressed={isPressed}
                onClick={() =>
                  onChoose({ flags: FLAGS.filter((one) => toggled(choice.flags, flag).includes(one)) })
                }
              >
                {filters[flag]()}
              </Button>
            );
          })}
        </Chips>
      </Row>
    </>
  );
}
