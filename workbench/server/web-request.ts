// Between Node's HTTP messages and the web's Request and Response, in which handlers speak.
import type { IncomingMessage, ServerResponse } from 'node:http';

export async function webRequest(message: IncomingMessage): Promise<Request> {
  const origin = `http://${message.headers.host ?? '127.0.0.1'}`;
  const headers = new Headers();
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2) {
    headers.append(message.rawHeaders[i] ?? '', message.rawHeaders[i + 1] ?? '');
  }
  // HEAD is a GET whose body Node leaves away.
  const method = message.method === 'HEAD' ? 'GET' : (message.method ?? 'GET');
  const body = method === 'GET' ? null : await bodyOf(message);
  return new Request(new URL(message.url ?? '/', origin), {
    method,
    headers,
    ...(body && body.length > 0 ? { body: new Uint8Array(body) } : {}),
  });
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function sendResponse(response: Response, out: ServerResponse): Promise<void> {
  if (response.type === 'error') {
    breakOff(out);
    return;
  }
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  response.headers.forEach((value, name) => {
    headers[name] = value;
  });
  out.writeHead(response.status, headers);
  out.end(Buffer.from(await response.arrayBuffer()));
}

/**
 * A network error: the connection breaks in the middle of the answer. Not before its first byte, for then a browser
 * whose connection was in use before takes it for stale and silently asks again.
 */
function breakOff(out: ServerResponse): void {
  out.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
  out.write('{"', () => out.destroy());
}
