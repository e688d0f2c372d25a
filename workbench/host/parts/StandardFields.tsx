// Status, priority and type: the properties with a fixed list of words.
import { PRIORITIES, STATUSES, TICKET_TYPES } from '../desk-client/rows';
import type { TicketForm } from '../form/ticket-form';
import { useWatched } from '../workspace/use-watched';
import { Choice } from './Choice';

export function StandardFields({ form }: { readonly form: TicketForm }) {
  const { status, priority, type } = useWatched(form.values);
  // Nobody closes a ticket by hand.
  const statuses = STATUSES.filter((one) => one !== 'closed' || status === 'closed');
  return (
    <>
      <Choice
        label="Status"
        value={status}
        options={statuses.map(optionOf)}
        onChoose={(word) => form.edit({ status: statuses.find((one) => one === word) ?? status })}
      />
      <Choice
        label="Priority"
        value={priority ?? ''}
        options={PRIORITIES.map(optionOf)}
        none="-"
        onChoose={(word) => form.edit({ priority: PRIORITIES.find((one) => one === word) ?? null })}
      />
      <Choice
        label="Type"
        value={type ?? ''}
        options={TICKET_TYPES.map(optionOf)}
        none="-"
        onChoose={(word) => form.edit({ type: TICKET_TYPES.find((one) => one === word) ?? null })}
      />
    </>
  );
}

function optionOf(word: string) {
  return { value: word, label: word.charAt(0).toUpperCase() + word.slice(1) };
}
