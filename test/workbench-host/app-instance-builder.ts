// An instance of an app with plain surroundings; a test overrides what it is about.
import type { AppInstance, InstanceParts } from '../../workbench/host/frame/app-instance';
import { Instances } from '../../workbench/host/frame/instances';
import { reading } from '../../workbench/host/frame/surface';

export const SETTINGS = { live_from: '2026-01-01', count_follow_ups: true };

export function anInstance(
  over: Partial<InstanceParts> = {},
  instances: Instances = new Instances(),
): AppInstance {
  const guid = over.guid ?? 'guid-1';
  const location = over.location ?? 'ticket_sidebar';
  return instances.add({
    guid,
    location,
    context: () => ({
      instanceGuid: guid,
      product: 'support',
      account: { subdomain: 'acme' },
      location,
      ticketId: 7,
    }),
    metadata: () => ({ appId: 1, installationId: 2, name: 'Sample', version: '1.0.0', settings: SETTINGS }),
    surfaces: [{ readers: { currentUser: reading(() => ({ name: 'Ada', timeZone: { offset: 60 } })) } }],
    request: () => Promise.resolve({ outcome: 'done', responseArgs: [{}, 'success', {}] }),
    ...over,
  });
}
