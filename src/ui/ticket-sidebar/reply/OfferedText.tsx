// A text that could not be put where it belongs: shown and selected, so that one key copies it.
import { useEffect, useRef } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

const Text = styled.textarea`
  display: block;
  box-sizing: border-box;
  margin-block: ${({ theme }) => theme.space.xxs};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background-color: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  padding: ${({ theme }) => theme.space.xs};
  inline-size: 100%;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  resize: vertical;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 1px;
  }
`;

export function OfferedText({ label, text }: { readonly label: string; readonly text: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [text]);
  // The text's own language sets its direction.
  return <Text ref={box} aria-label={label} value={text} readOnly rows={7} dir="auto" />;
}
