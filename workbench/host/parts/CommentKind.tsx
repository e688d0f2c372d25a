// Whether the customer sees what is written.
import { useId } from 'react';
import styled from 'styled-components';

const Kind = styled.fieldset`
  display: flex;
  gap: 14px;
  margin: 0 0 8px;
  padding: 0;
  border: 0;
`;
interface Props {
  readonly isPublic: boolean;
  readonly onChoose: (isPublic: boolean) => void;
}

export function CommentKind({ isPublic, onChoose }: Props) {
  const name = useId();
  const choice = (label: string, value: boolean) => (
    <label>
      <input type="radio" name={name} checked={isPublic === value} onChange={() => onChoose(value)} /> {label}
    </label>
  );
  return (
    <Kind aria-label="Seen by">
      {choice('Public reply', true)}
      {choice('Internal note', false)}
    </Kind>
  );
}
