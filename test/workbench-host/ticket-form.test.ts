// The form of an open ticket, apart from what is stored (zendesk-platform 1.4, 1.5).
import { EMPTY_FORM, type FormValues, type PropertyChange } from '../../workbench/host/form/form-values';
import { ticketBody } from '../../workbench/host/form/ticket-body';
import { TicketForm } from '../../workbench/host/form/ticket-form';
import { addTags, removeTags, tagsIn } from '../../workbench/host/form/tag-words';

const STORED: FormValues = {
  ...EMPTY_FORM,
  subject: 'Printer',
  status: 'open',
  tags: ['gold'],
  requester: { id: 10, name: 'Cora', email: 'c@acme.example', externalId: null, locale: 'en-US' },
  organization: { id: 100, name: 'Acme' },
  customFields: { '77': null },
};

function openForm() {
  const form = new TicketForm(STORED);
  const changes: PropertyChange[] = [];
  form.onChange((change) => changes.push(change));
  return { form, changes, names: () => changes.map((change) => change.propertyName) };
}

describe('the form of a ticket', () => {
  test('an edit changes the form, tells the new and the old value, and stores nothing', () => {
    const { form, changes } = openForm();
    form.edit({ priority: 'high' });
    expect(form.values.value.priority).toBe('high');
    expect(changes).toEqual([{ propertyName: 'ticket.priority', newValue: 'high', oldValue: null }]);
    form.refresh(STORED);
    expect(form.values.value.priority).toBe('high');
  });

  test('an edit to the same value is no change', () => {
    const { form, changes } = openForm();
    form.edit({ tags: ['gold'], subject: 'Printer' });
    expect([changes, form.isEdited]).toEqual([[], false]);
  });

  test('another requester changes each of the properties that differ', () => {
    const { form, names } = openForm();
    form.edit({
      requester: { id: 11, name: 'Dan', email: 'd@acme.example', externalId: null, locale: null },
    });
    expect(names()).toEqual(['ticket.requester.id', 'ticket.requester.name', 'ticket.requester.email']);
  });

  test('a status changes its category too', () => {
    const { form, names } = openForm();
    form.edit({ status: 'pending' });
    expect(names()).toEqual(['ticket.status', 'ticket.statusCategory']);
  });

  test('a custom field is named by its id, without a colon', () => {
    const { form, changes } = openForm();
    form.editField('77', 'printer');
    expect(changes).toEqual([
      { propertyName: 'ticket.custom_field_77', newValue: 'printer', oldValue: null },
    ]);
  });

  test('news of the stored ticket shows in what was not edited', () => {
    const { form, names } = openForm();
    form.edit({ subject: 'Fax' });
    form.refresh({ ...STORED, subject: 'Scanner', tags: ['gold', 'billable_overage'] });
    expect(form.values.value).toMatchObject({ subject: 'Fax', tags: ['gold', 'billable_overage'] });
    expect(names()).toEqual(['ticket.subject', 'ticket.tags']);
  });

  test('edited tags stay as the agent left them when others tag the stored ticket', () => {
    const { form } = openForm();
    form.edit({ tags: ['gold', 'mine'] });
    form.refresh({ ...STORED, tags: ['gold', 'billable_overage'] });
    expect(form.values.value.tags).toEqual(['gold', 'mine']);
  });

  test('what was edited back follows the stored ticket again', () => {
    const { form } = openForm();
    form.edit({ tags: ['gold', 'mine'] });
    form.edit({ tags: ['gold'] });
    form.refresh({ ...STORED, tags: ['gold', 'billable_overage'] });
    expect(form.values.value.tags).toEqual(['gold', 'billable_overage']);
  });

  test('after a submit nothing is unsaved, and what differs from the answer is told', () => {
    const { form, changes } = openForm();
    form.edit({ priority: 'high', commentText: 'Hello' });
    changes.length = 0;
    form.submitted({ ...STORED, priority: 'high', tags: ['gold', 'trigger_tag'] });
    expect(form.isEdited).toBe(false);
    expect(changes.map((change) => change.propertyName)).toEqual(['ticket.tags', 'comment.text']);
  });
});

describe('what a submit sends', () => {
  test('is the status and only what was edited', () => {
    const { form } = openForm();
    expect(ticketBody(form.unsaved, 'open')).toEqual({ status: 'open' });
    form.edit({ priority: 'high', organization: null });
    form.editField('77', 'printer');
    expect(ticketBody(form.unsaved, 'solved')).toEqual({
      status: 'solved',
      priority: 'high',
      organization_id: null,
      custom_fields: [{ id: 77, value: 'printer' }],
    });
  });

  test('carries edited tags as a whole list, which overwrites', () => {
    const { form } = openForm();
    form.edit({ tags: ['mine'] });
    expect(ticketBody(form.unsaved, 'open')).toEqual({ status: 'open', tags: ['mine'] });
  });

  test('carries a comment, public unless it is a note, and none where it is blank', () => {
    const { form } = openForm();
    form.edit({ commentText: '  ' });
    expect(ticketBody(form.unsaved, 'open')).toEqual({ status: 'open' });
    form.edit({ commentText: 'Fixed ' });
    expect(ticketBody(form.unsaved, 'open')).toMatchObject({ comment: { body: 'Fixed', public: true } });
    form.edit({ commentIsPublic: false });
    expect(ticketBody(form.unsaved, 'open')).toMatchObject({ comment: { body: 'Fixed', public: false } });
  });
});

describe('tags', () => {
  test('are lower case, parted by spaces, and never twice', () => {
    expect(tagsIn('VIP  gold_plan,Late')).toEqual(['vip', 'gold_plan', 'late']);
    expect(tagsIn(['One', 'two three'])).toEqual(['one', 'two', 'three']);
    expect(addTags(['b'], ['a', 'b'])).toEqual(['a', 'b']);
    expect(removeTags(['a', 'b'], ['a', 'c'])).toEqual(['b']);
  });
});
