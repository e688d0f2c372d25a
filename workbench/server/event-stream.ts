// `GET /workbench/events`: a desk's news as server-sent events, for the page that hosts the app; under
// `/workbench/gallery/events` those of all desks of the gallery.
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Told {
  listen(listener: (item: object) => void): () => void;
}

export function streamEvents(news: Told, message: IncomingMessage, out: ServerResponse): void {
  out.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  out.write(': listening\n\n');
  const stop = news.listen((item) => {
    out.write(`data: ${JSON.stringify(item)}\n\n`);
  });
  message.on('close', stop);
}
