// One line for the news of all tiles: a browser opens only six connections to a host.
import type { News } from '../desk-client/control';

type Hear = (news: News) => void;

export class TileNews {
  private readonly hearers = new Map<string, Hear>();

  constructor(source: EventSource) {
    source.onmessage = (event: MessageEvent<string>) => {
      const { desk, news } = JSON.parse(event.data) as { desk: string; news: News };
      this.hearers.get(desk)?.(news);
    };
  }

  listen(desk: string, hear: Hear): void {
    this.hearers.set(desk, hear);
  }
}
