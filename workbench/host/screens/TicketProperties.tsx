// The ticket's properties, as the form has them now.
import styled from 'styled-components';
import {
  PRIORITIES,
  STATUSES,
  TICKET_TYPES,
  type Priority,
  type Status,
  type TicketType,
} from '../desk-client/rows';
import { Choice } from '../parts/Choice';
import { CustomField } from '../parts/CustomField';
import { Field, Input } from '../parts/Field';
import { OrganizationChoice } from '../parts/OrganizationChoice';
import { Picker } from '../parts/Picker';
import { TagsField } from '../parts/TagsField';
import { paint } from '../theme';
import type { OpenTicket } from '../workspace/open-ticket';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';
import { useCallback } from 'react';

const Column = styled.section`
  padding: 16px;
  overflow-y: auto;
  background: ${paint('background.default')};
`;

const words = (list: readonly string[]) => list.map((value) => ({ value, label: capital(value) }));

export function TicketProperties({ open }: { readonly open: OpenTicket }) {
  const { session, directory, toasts } = useWorkspace();
  const { form } = open;
  const values = useWatched(form.values);
  const search = useCallback(
    async (text: string) =>
      (await directory.searchUsers(text)).map(({ id, name, email }) => ({
        value: String(id),
        label: email ? `${name} (${email})` : name,
      })),
    [directory],
  );
  const chooseRequester = (id: string) => {
    open
      .chooseRequester(Number(id))
      .catch((thrown: unknown) => toasts.add(String(thrown), 'error', 'Workspace'));
  };
  const statuses = STATUSES.filter((status) => status !== 'closed' || values.status === 'closed');
  return (
    <Column aria-label="Properties">
      <Field label="Subject">
        {(id) => (
          <Input
            id={id}
            value={values.subject}
            onChange={(event) => form.edit({ subject: event.target.value })}
          />
        )}
      </Field>
      <Picker
        label="Requester"
        value={values.requester?.name ?? ''}
        search={search}
        onChoose={chooseRequester}
      />
      <OrganizationChoice open={open} />
      <Choice
        label="Status"
        value={values.status}
        options={words(statuses)}
        onChoose={(status) => form.edit({ status: status as Status })}
      />
      <Choice
        label="Priority"
        value={values.priority ?? ''}
        options={words(PRIORITIES)}
        none="-"
        onChoose={(priority) => form.edit({ priority: (priority || null) as Priority | null })}
      />
      <Choice
        label="Type"
        value={values.type ?? ''}
        options={words(TICKET_TYPES)}
        none="-"
        onChoose={(type) => form.edit({ type: (type || null) as TicketType | null })}
      />
      <TagsField tags={values.tags} onChange={(tags) => form.edit({ tags })} />
      {session.fields.map((field) => (
        <CustomField
          key={field.id}
          field={field}
          value={values.customFields[field.id]}
          onChange={(value) => form.editField(String(field.id), value)}
        />
      ))}
    </Column>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
