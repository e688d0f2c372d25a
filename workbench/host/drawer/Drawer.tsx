// The workbench's own controls: the simulated account's state, faults, and the log of REST calls.
import styled from 'styled-components';
import { paint } from '../theme';
import { RequestLog } from './RequestLog';

const Panel = styled.aside`
  grid-area: drawer;
  width: 420px;
  overflow-y: auto;
  padding: 14px 16px;
  box-sizing: border-box;
  border-left: 1px solid ${paint('border.default')};
  background: ${paint('background.subtle')};
`;

export function Drawer() {
  return (
    <Panel aria-label="Workbench">
      <RequestLog />
    </Panel>
  );
}
