// However long the index lags, what was known before stays known to it (zendesk-platform 6.5).
import { control } from '../../workbench/control/control';
import { Workbench } from '../../workbench/control/workbench';
import { ticketId } from '../../workbench/seed/cast';
import { DeskClient } from './desk-client';

const TICKET = ticketId('noContract', 4);
const HOUR = 60 * 60;

const put = (workbench: Workbench, body: object) =>
  control(
    workbench,
    new Request('http://127.0.0.1/workbench/state', { method: 'PUT', body: JSON.stringify(body) }),
  );

test.each([2, 5, 24])(
  'a ticket that is updated again and again stays in an index that lags %i hours',
  async (hours) => {
    const workbench = new Workbench({ realTime: () => 0 });
    const client = new DeskClient(workbench.desk);
    expect((await put(workbench, { indexLagSeconds: hours * HOUR })).status).toBe(200);
    workbench.desk.clock.advance(48 * HOUR);
    for (let i = 0; i < 4 * hours; i += 1) {
      workbench.desk.clock.advance(HOUR / 2);
      await client.put(`/tickets/${TICKET}`, { ticket: { subject: `Version ${i}` } });
      expect(await client.count(`type:ticket ${TICKET}`)).toBe(1);
    }
  },
);

test('a lag of more than a day is refused', async () => {
  const workbench = new Workbench({ realTime: () => 0 });
  const answer = await put(workbench, { indexLagSeconds: 24 * HOUR + 1 });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('indexLagSeconds')]);
  expect(workbench.desk.state.indexLagSeconds).toBe(120);
});
