// The list below a picker: its options, one of them the one that Enter takes.
import styled from 'styled-components';
import { paint } from '../theme';
import type { Option } from './Choice';

const List = styled.ul`
  position: absolute;
  z-index: 5;
  inset: 100% 0 auto;
  max-height: 260px;
  margin: 2px 0 0;
  padding: 4px 0;
  overflow-y: auto;
  border: 1px solid ${paint('border.default')};
  border-radius: 4px;
  background: ${paint('background.raised')};
  box-shadow: 0 8px 20px ${paint('shadow.medium')};
  list-style: none;
`;
const Item = styled.li<{ $isAt: boolean }>`
  padding: 7px 10px;
  background: ${({ $isAt, theme }) => ($isAt ? paint('background.subtle')({ theme }) : 'transparent')};
  cursor: pointer;
`;

interface Props {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly at: number;
  readonly onChoose: (option: Option) => void;
}

export function PickerList({ id, label, options, at, onChoose }: Props) {
  return (
    <List id={id} role="listbox" aria-label={label}>
      {options.map((option, index) => (
        <Item
          key={option.value}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === at}
          $isAt={index === at}
          // The box must not lose its focus before the click arrives: leaving it closes the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option.label}
        </Item>
      ))}
    </List>
  );
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
