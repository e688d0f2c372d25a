// The verdict's mark: its shape says what its colour says.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { Tone } from './tone';

const SHAPE: Readonly<Record<Tone, string>> = {
  inside: 'M4 8.5l3 3 5-6',
  warning: 'M8 4v5M8 11.5v.5',
  beyond: 'M8 3.5v9M3.5 8h9',
  let_go: 'M4 8h8',
  none: 'M6 6.2a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1M8 11.5v.5',
};

const COLOR = {
  inside: 'foreground.success',
  warning: 'foreground.warning',
  beyond: 'foreground.danger',
  let_go: 'foreground.subtle',
  none: 'foreground.subtle',
} as const;

const Mark = styled.svg<{ $tone: Tone }>`
  flex: none;
  margin-top: 2px;
  color: ${({ theme, $tone }) => getColor({ theme, variable: COLOR[$tone] })};
`;

export function VerdictIcon({ tone }: { readonly tone: Tone }) {
  return (
    <Mark $tone={tone} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path
        d={SHAPE[tone]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </Mark>
  );
}
