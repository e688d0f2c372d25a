// Who asks on this ticket: anybody the account knows.
import { useCallback } from 'react';
import type { OpenTicket } from '../workspace/open-ticket';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';
import { Picker } from './Picker';

export function RequesterPicker({ open }: { readonly open: OpenTicket }) {
  const { directory, toasts } = useWorkspace();
  const { requester } = useWatched(open.form.values);
  const search = useCallback(
    async (words: string) => {
      const found = await directory.searchUsers(words);
      return found.map(({ id, name, email }) => ({
        value: String(id),
        label: email ? `${name} (${email})` : name,
      }));
    },
    [directory],
  );
  const choose = (id: string) => {
    open
      .chooseRequester(Number(id))
      .catch((thrown: unknown) => toasts.add(String(thrown), 'error', 'Workspace'));
  };
  return <Picker label="Requester" value={requester?.name ?? ''} search={search} onChoose={choose} />;
}
