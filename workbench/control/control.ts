// The control API under /workbench: state, faults, the request log, reset. Never logged, delayed or limited. The
// event stream is the server's (server/event-stream.ts).
import { isFields, type Fields } from '../rest/body';
import { SEEDS, type Seed } from '../seed/seed';
import { newFault } from './armed-fault';
import { ControlFault } from './control-fault';
import { changeState, readState } from './state';
import type { Workbench } from './workbench';

export async function control(workbench: Workbench, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const { method } = request;
  try {
    const body = method === 'PUT' || method === 'POST' ? await bodyOf(request) : {};
    return act(workbench, `${method} ${pathname.replace(/\/$/, '')}`, body);
  } catch (error) {
    if (!(error instanceof ControlFault)) throw error;
    return Response.json({ error: error.message }, { status: 400 });
  }
}

function act(workbench: Workbench, what: string, body: Fields): Response {
  const { desk } = workbench;
  switch (what) {
    case 'GET /workbench/state':
      return Response.json(readState(desk));
    case 'PUT /workbench/state':
      changeState(desk, body);
      return Response.json(readState(desk));
    case 'GET /workbench/faults':
      return Response.json({ faults: desk.faults.all() });
    case 'POST /workbench/faults': {
      const fault = desk.faults.arm(newFault(body));
      desk.news.tell({ type: 'state' });
      return Response.json({ fault }, { status: 201 });
    }
    case 'DELETE /workbench/faults':
      desk.faults.clear();
      desk.news.tell({ type: 'state' });
      return new Response(null, { status: 204 });
    case 'GET /workbench/requests':
      return Response.json({ requests: desk.requests.all() });
    case 'DELETE /workbench/requests':
      desk.requests.clear();
      return new Response(null, { status: 204 });
    case 'POST /workbench/reset':
      workbench.reset(seedIn(body));
      return Response.json(readState(workbench.desk));
    default:
      return Response.json({ error: `no such control: ${what}` }, { status: 404 });
  }
}

/** @returns null = as it was started */
function seedIn({ seed }: Fields): Seed | null {
  if (seed === undefined) return null;
  const known = SEEDS.find((one) => one === seed);
  if (known === undefined) throw new ControlFault(`seed: ${SEEDS.join(' or ')}`);
  return known;
}

async function bodyOf(request: Request): Promise<Fields> {
  const text = await request.text();
  if (text === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    if (isFields(body)) return body;
  } catch {
    // refused below
  }
  throw new ControlFault('the body must be a JSON object');
}
