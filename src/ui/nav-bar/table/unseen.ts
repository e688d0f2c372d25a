// Read aloud, not drawn.
import styled from 'styled-components';

export const Unseen = styled.span`
  position: absolute;
  clip-path: inset(50%);
  width: 1px;
  height: 1px;
  overflow: hidden;
  white-space: nowrap;
`;
