// Words with spaces between them: tags, addresses. What will be kept of them is shown one by one.
import { getColor } from '@zendeskgarden/react-theming';
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

const Word = styled.li`
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background-color: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  padding: ${({ theme }) => `0 ${theme.space.xs}`};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  overflow-wrap: anywhere;
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
            <Word key={word}>{isolated(word)}</Word>
          ))}
        </Words>
      )}
    </FieldFrame>
  );
}
