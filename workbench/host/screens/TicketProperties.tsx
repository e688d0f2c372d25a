// The ticket's properties, as the form has them now.
import styled from 'styled-components';
import { CustomField } from '../parts/CustomField';
import { Field, Input } from '../parts/Field';
import { OrganizationChoice } from '../parts/OrganizationChoice';
import { RequesterPicker } from '../parts/RequesterPicker';
import { StandardFields } from '../parts/StandardFields';
import { TagsField } from '../parts/TagsField';
import { paint } from '../theme';
import type { OpenTicket } from '../workspace/open-ticket';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';

const Column = styled.section`
  padding: 16px;
  overflow-y: auto;
  background: ${paint('background.default')};
`;

export function TicketProperties({ open }: { readonly open: OpenTicket }) {
  const { fields } = useWorkspace().session;
  const { form } = open;
  const values = useWatched(form.values);
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
      <RequesterPicker open={open} />
      <OrganizationChoice open={open} />
      <StandardFields form={form} />
      <TagsField tags={values.tags} onChange={(tags) => form.edit({ tags })} />
      {fields.map((field) => (
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
