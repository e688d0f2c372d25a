// Modals that apps opened (instances.create): above everything, closed by their cross, by Escape, or by themselves.
import { useEffect, useRef } from 'react';
import styled from 'styled-components';
import type { AppInstance } from '../frame/app-instance';
import { paint } from '../theme';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';
import { AppFrame } from './AppFrame';

const Dialog = styled.dialog`
  max-width: 95vw;
  padding: 0;
  border: 1px solid ${paint('border.default')};
  border-radius: 8px;
  background: ${paint('background.raised')};
  color: ${paint('foreground.default')};
  box-shadow: 0 20px 40px ${paint('shadow.large')};
  &::backdrop {
    background: rgb(10 20 30 / 55%);
  }
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  padding: 12px 16px;
  border-bottom: 1px solid ${paint('border.subtle')};
  font-weight: 600;
`;
const Cross = styled.button`
  border: 0;
  background: none;
  color: inherit;
  font-size: 20px;
  line-height: 20px;
  cursor: pointer;
`;

export function ModalLayer() {
  const open = useWatched(useWorkspace().modals);
  return (
    <>
      {open.map(({ instance, url }) => (
        <Modal key={instance.guid} instance={instance} url={url} />
      ))}
    </>
  );
}

function Modal({ instance, url }: { readonly instance: AppInstance; readonly url: string }) {
  const workspace = useWorkspace();
  const { [instance.guid]: size } = useWatched(workspace.sizes);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => workspace.destroy(instance.guid);
  const name = workspace.session.app?.name ?? 'App';
  return (
    <Dialog ref={dialog} aria-label={name} onCancel={(event) => (event.preventDefault(), close())}>
      <Head>
        {name}
        <Cross type="button" aria-label="Close dialog" onClick={close}>
          ×
        </Cross>
      </Head>
      <div style={{ width: size?.width ?? '600px', maxWidth: '100%' }}>
        <AppFrame instance={instance} url={url} isActive height="300px" />
      </div>
    </Dialog>
  );
}
