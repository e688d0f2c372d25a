// The ticket's organization, among those of its requester (zendesk-platform 6.1).
import { useEffect, useState } from 'react';
import type { Directory } from '../workspace/directory';
import type { OpenTicket } from '../workspace/open-ticket';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';
import { Choice, type Option } from './Choice';

export function OrganizationChoice({ open }: { readonly open: OpenTicket }) {
  const { requester, organization } = useWatched(open.form.values);
  const [isWanted, setWanted] = useState(false);
  const options = useOrganizationsOf(isWanted ? requester?.id : undefined);
  const chosen = organization && { value: String(organization.id), label: organization.name };
  const isListed = options.some((option) => option.value === chosen?.value);
  return (
    // The list is read when somebody turns to it: most never do.
    <div onFocus={() => setWanted(true)}>
      <Choice
        label="Organization"
        value={chosen?.value ?? ''}
        options={chosen && !isListed ? [chosen, ...options] : options}
        none="-"
        onChoose={(id) => void open.chooseOrganization(id === '' ? null : Number(id))}
      />
    </div>
  );
}

function useOrganizationsOf(userId: number | undefined): readonly Option[] {
  const { directory } = useWorkspace();
  const [options, setOptions] = useState<readonly Option[]>([]);
  useEffect(() => {
    if (userId === undefined) return undefined;
    let isCurrent = true;
    void organizationsOf(directory, userId).then((found) => isCurrent && setOptions(found));
    return () => {
      isCurrent = false;
    };
  }, [directory, userId]);
  return userId === undefined ? [] : options;
}

async function organizationsOf(directory: Directory, userId: number): Promise<readonly Option[]> {
  const user = await directory.user(userId);
  const found = user ? await directory.organizationsOf(user) : [];
  return found.map(({ id, name }) => ({ value: String(id), label: name }));
}
