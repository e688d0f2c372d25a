// One port for everything. On 127.0.0.1 it also answers on ::1, since the app's frame is loaded from the name
// `localhost`, which browsers may take for either.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Workbench } from '../control/workbench';
import { Gallery } from '../gallery/gallery';
import { streamEvents } from './event-stream';
import { framesHost, isRefused, refusedPage } from './frame-origin';
import { respond, type Accounts, type Folders } from './respond';
import { sendResponse, webRequest } from './web-request';

export interface Running {
  readonly port: number;
  close(): Promise<void>;
}

export class PortTaken extends Error {}

/** @throws PortTaken */
export async function serve(main: Workbench, folders: Folders, host: string, port: number): Promise<Running> {
  const accounts: Accounts = { main, gallery: new Gallery() };
  const frames = framesHost(host);
  const listener = (message: IncomingMessage, out: ServerResponse) => {
    void answer(accounts, { ...folders, frames }, message, out);
  };
  const first = await listen(createServer(listener), host, port);
  const bound = portOf(first);
  const servers = [first];
  if (host === '127.0.0.1') {
    try {
      servers.push(await listen(createServer(listener), '::1', bound));
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      await closeAll(servers);
      throw error;
    }
  }
  return { port: bound, close: () => closeAll(servers) };
}

async function answer(
  accounts: Accounts,
  places: Folders & { readonly frames: string },
  message: IncomingMessage,
  out: ServerResponse,
): Promise<void> {
  try {
    const request = await webRequest(message);
    if (isRefused(request, places.frames)) await sendResponse(refusedPage(), out);
    else if (new URL(request.url).pathname === '/workbench/events') {
      // No content: told so, a browser does not ask again.
      if (places.asZendesk === true) out.writeHead(204).end();
      else streamEvents(accounts.main.news, message, out);
    } else if (new URL(request.url).pathname === '/workbench/gallery/events') {
      streamEvents(accounts.gallery, message, out);
    } else await sendResponse(await respond(accounts, places, request), out);
  } catch (error) {
    // A bug of the workbench, never a simulated failure: say so loudly.
    process.stderr.write(`${message.method ?? ''} ${message.url ?? ''}: ${String((error as Error).stack)}\n`);
    if (!out.headersSent) out.writeHead(500, { 'Content-Type': 'text/plain' });
    out.end('The workbench failed; see its terminal.\n');
  }
}

/** A machine without IPv6 has no ::1; then `localhost` is 127.0.0.1 anyway. */
function listen(server: Server, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new PortTaken(`port ${port} is taken`));
      else if (host === '::1') resolve(server);
      else reject(error);
    });
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => {
            resolve();
          });
          // Event streams stay open for ever otherwise.
          server.closeAllConnections();
        }),
    ),
  );
}
