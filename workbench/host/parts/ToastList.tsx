// The notices at the upper right.
import { Notification } from '@zendeskgarden/react-notifications';
import styled from 'styled-components';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';

const Corner = styled.div`
  position: fixed;
  z-index: 20;
  top: 60px;
  right: 16px;
  display: grid;
  gap: 8px;
  width: 340px;
`;

const TYPES = { notice: 'success', alert: 'warning', error: 'error' } as const;

export function ToastList() {
  const { toasts } = useWorkspace();
  const shown = useWatched(toasts.shown);
  return (
    <Corner role="status" aria-label="Notices">
      {shown.map((toast) => (
        <Notification key={toast.id} type={TYPES[toast.kind]}>
          <Notification.Title>{toast.from}</Notification.Title>
          {toast.text}
          <Notification.Close aria-label="Close notice" onClick={() => toasts.close(toast.id)} />
        </Notification>
      ))}
    </Corner>
  );
}
