// Words with spaces between them: tags, addresses. What will be kept of them is shown one by one.
import { Tag } from '@zendeskgarden/react-tags';
import { Input } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import { isolated } from '../../shared/words';
import { FieldFrame, type FieldProps } from './fields';

const Words = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs};
  margin: ${({ theme }) => theme.space.xs} 0 0;
  padding: 0;
  list-style: none;
`;

interface TagsFieldProps extends FieldProps {
  /** What is kept, as the record's reader reads it. */
  readonly kept: readonly string[];
}

export function TagsField({ kept, ...props }: TagsFieldProps) {
  const { name, value, onChange, fault, onLeave } = props;
  return (
    <FieldFrame {...props}>
      <Input
        name={name}
        isCompact
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onBlur={onLeave}
        onChange={({ target }) => onChange(target.value)}
        {...(fault === null ? {} : { validation: 'error' as const })}
      />
      {kept.length > 1 && (
        <Words>
          {kept.map((word) => (
            <li key={word}>
              <Tag>
                <span>{isolated(word)}</span>
              </Tag>
            </li>
          ))}
        </Words>
      )}
    </FieldFrame>
  );
}
