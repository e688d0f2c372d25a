// The questions and writes that setting an account up has for Zendesk; see desk-calls.ts.
import type { SlaSpec } from '../../src/actions/set-up/set-up-facts';
import { ZendeskSetUpDesk } from '../../src/zendesk/set-up-desk';
import { ORGANIZATIONS } from '../../workbench/seed/cast';
import type { Asker, Calls } from './desk-calls';

const ORGANIZATION = String(ORGANIZATIONS.underLimit.id);
const NONE = { first_reply: null, next_reply: null, resolution: null };
const SLA: SlaSpec = {
  title: 'Plan',
  requires: [['support_plan_x']],
  refuses: ['billable_overage'],
  targets: { urgent: NONE, high: NONE, normal: NONE, low: NONE },
  clock: 'calendar',
};

export function setUpCalls(installation: number): Calls {
  const desk = ({ send, settings }: Asker) => new ZendeskSetUpDesk(send, settings, installation);
  const first = <T>(list: readonly T[] | null): T => {
    const [one] = list ?? [];
    if (one === undefined) throw new Error('nothing there to be written to');
    return one;
  };
  return {
    'ZendeskSetUpDesk.signedIn': (one) => desk(one).signedIn(),
    'ZendeskSetUpDesk.administrators': (one) => desk(one).administrators(),
    'ZendeskSetUpDesk.objects': (one) => desk(one).objects(),
    'ZendeskSetUpDesk.room': (one) => desk(one).room(),
    'ZendeskSetUpDesk.createObject': (one) =>
      desk(one).createObject({
        key: 'other',
        title: 'Other',
        titlePluralized: 'Others',
        description: '',
        fields: [],
      }),
    'ZendeskSetUpDesk.fields': (one) => desk(one).fields('support_plan'),
    'ZendeskSetUpDesk.createField': (one) =>
      desk(one).createField('support_plan', { key: 'more', title: 'More', type: 'text', description: '' }),
    'ZendeskSetUpDesk.changeField': (one) => desk(one).changeField('support_plan', 'key', { isActive: true }),
    'ZendeskSetUpDesk.foundViews': (one) => desk(one).foundViews(),
    'ZendeskSetUpDesk.createView': (one) => desk(one).createView(first(desk(one).views)),
    'ZendeskSetUpDesk.restoreView': async (one) =>
      desk(one).restoreView(first(await desk(one).foundViews()).id, first(desk(one).views)),
    'ZendeskSetUpDesk.ticketFields': (one) => desk(one).ticketFields(),
    'ZendeskSetUpDesk.roles': (one) => desk(one).roles(),
    'ZendeskSetUpDesk.grant': async (one) =>
      desk(one).grant(first(await desk(one).roles()).policyId, 'support_plan', ['read']),
    'ZendeskSetUpDesk.records': (one) => desk(one).records(),
    'ZendeskSetUpDesk.addOrganizationTags': (one) => desk(one).addOrganizationTags(ORGANIZATION, ['a']),
    'ZendeskSetUpDesk.removeOrganizationTags': (one) => desk(one).removeOrganizationTags(ORGANIZATION, ['a']),
    'ZendeskSetUpDesk.slaPolicies': (one) => desk(one).slaPolicies(),
    'ZendeskSetUpDesk.createSla': (one) => desk(one).createSla(SLA),
    'ZendeskSetUpDesk.updateSla': async (one) =>
      desk(one).updateSla(first(await desk(one).slaPolicies()).id, SLA),
    'ZendeskSetUpDesk.orderSla': async (one) =>
      desk(one).orderSla(((await desk(one).slaPolicies()) ?? []).map(({ id }) => id)),
    'ZendeskSetUpDesk.installed': (one) => desk(one).installed(),
    'ZendeskSetUpDesk.judge': (one) => Promise.resolve(desk(one).judge({ live_from: '2026-01-01' })),
    'ZendeskSetUpDesk.saveSettings': (one) => desk(one).saveSettings({ live_from: '2026-01-01' }),
    'ZendeskSetUpDesk.storeSetUp': (one) =>
      desk(one).storeSetUp({ contractOrganization: '1', entryOrganization: '2' }),
    'ZendeskSetUpDesk.groups': (one) => desk(one).groups(),
  };
}
