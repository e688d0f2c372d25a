// The form asked for ahead of its reader: once, and never as it was before a change.
import { Failure } from '../../../src/actions/failure';
import type { TicketForm, TicketHost } from '../../../src/actions/ticket-host';
import { hostAhead } from '../../../src/ui/ticket-sidebar/host-ahead';

const FORM: TicketForm = {
  organizationId: '1',
  organizationName: 'Acme',
  priority: null,
  tags: [],
  requesterId: null,
  requesterEmail: null,
};

/** Answers with the priorities in turn, and tells of changes. */
function hostWith(...priorities: readonly string[]) {
  const left = [...priorities];
  const told: (() => void)[] = [];
  const readForm = jest.fn(() => Promise.resolve({ ...FORM, priority: left.shift() ?? null }));
  const none = () => undefined;
  const host: TicketHost = {
    readForm,
    onFormChange: (listener) => told.push(listener),
    onSubmitted: none,
    onUpdated: none,
    onShown: none,
    resize: none,
  };
  return { host: hostAhead(host), readForm, change: () => told.forEach((listener) => listener()) };
}

const read = async (host: TicketHost) => (await host.readForm())?.priority;

test('what was asked for ahead is handed out once, and the form is asked for anew after it', async () => {
  const { host, readForm } = hostWith('low', 'high');
  host.askForm();
  expect(await read(host)).toBe('low');
  expect(readForm).toHaveBeenCalledTimes(1);
  expect(await read(host)).toBe('high');
});

test('a change takes what was asked for before it, before anybody is told of the change', async () => {
  const { host, change } = hostWith('low', 'high');
  const seen: Promise<string | null | undefined>[] = [];
  host.onFormChange(() => seen.push(read(host)));
  host.askForm();
  change();
  expect(await seen[0]).toBe('high');
});

test("an answer that fails before anybody reads it is nobody else's, and fails who reads next", async () => {
  const { host, readForm } = hostWith('low');
  const late = new Failure({ kind: 'timed_out', request: 'get ticket.tags' });
  readForm.mockRejectedValueOnce(late);
  host.askForm();
  // A failure that nobody has taken by now would be reported as unhandled.
  await new Promise((resolve) => setImmediate(resolve));
  await expect(host.readForm()).rejects.toBe(late);
  expect(await read(host)).toBe('low');
});
