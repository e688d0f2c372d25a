// The page of an organization, through the SDK.
import type { OrganizationHost } from '../../actions/organization-host';
import type { ZafClient, ZafContext } from './client';
import { onShown, resizerOf } from './frame';

const ID = 'organization.id';

export function organizationHostOf(client: ZafClient, context: ZafContext): OrganizationHost {
  return {
    organizationId: async () => idOf(context.organizationId) ?? idOf((await client.get([ID]))[ID]),
    onShown: (listener) => {
      onShown(client, listener);
    },
    resize: resizerOf(client),
  };
}

function idOf(value: unknown): string | null {
  return (typeof value === 'number' || typeof value === 'string') && value !== '' ? String(value) : null;
}
