// `GET /workbench/events`: the desk's news as server-sent events, for the page that hosts the app.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { News } from '../desk/news';

export function streamEvents(news: News, message: IncomingMessage, out: ServerResponse): void {
  out.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  out.write(': listening\n\n');
  const stop = news.listen((item) => {
    out.write(`data: ${JSON.stringify(item)}\n\n`);
  });
  message.on('close', stop);
}
