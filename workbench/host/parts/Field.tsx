// A labelled control of the properties column, and the plain inputs that fit in it.
import { useId, type ReactNode } from 'react';
import styled, { css } from 'styled-components';
import { paint } from '../theme';

const control = css`
  box-sizing: border-box;
  width: 100%;
  min-height: 32px;
  padding: 6px 10px;
  border: 1px solid ${paint('border.default')};
  border-radius: 4px;
  background: ${paint('background.default')};
  color: ${paint('foreground.default')};
  font: inherit;
  &:focus-visible {
    outline: 2px solid ${paint('border.primaryEmphasis')};
    outline-offset: -1px;
  }
  &:disabled {
    color: ${paint('foreground.disabled')};
  }
`;

export const Input = styled.input`
  ${control}
`;
export const Select = styled.select`
  ${control}
`;
export const Textarea = styled.textarea`
  ${control}
  resize: vertical;
`;

const Row = styled.div`
  margin-bottom: 14px;
`;
const Label = styled.label`
  display: block;
  margin-bottom: 4px;
  color: ${paint('foreground.subtle')};
  font-size: 13px;
  font-weight: 600;
`;

interface Props {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

export function Field({ label, children }: Props) {
  const id = useId();
  return (
    <Row>
      <Label htmlFor={id}>{label}</Label>
      {children(id)}
    </Row>
  );
}
