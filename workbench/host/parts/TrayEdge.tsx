// The edge by which the apps tray is pulled wider, with the mouse or the arrow keys.
import type { KeyboardEvent, PointerEvent } from 'react';
import styled from 'styled-components';
import { paint } from '../theme';

const Edge = styled.div`
  position: absolute;
  z-index: 1;
  inset: 0 auto 0 0;
  width: 6px;
  cursor: col-resize;
  &:hover,
  &:focus-visible {
    background: ${paint('border.primaryEmphasis')};
    outline: none;
  }
`;

export const NARROWEST = 320;
const WIDEST = 700;
const STEP = 20;

interface Props {
  readonly width: number;
  readonly onPull: (width: number) => void;
}

export function TrayEdge({ width, onPull }: Props) {
  const pull = (by: number) => onPull(Math.min(WIDEST, Math.max(NARROWEST, Math.round(width + by))));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') pull(STEP);
    if (event.key === 'ArrowRight') pull(-STEP);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.buttons === 1) pull(-event.movementX);
  };
  return (
    <Edge
      role="separator"
      aria-label="Width of the apps tray"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
