// Where a counted account is held: in a worker, and where that cannot be made or does not start, on the page.
import { Failure, loadPart } from '../../../actions/failure';
import type { Message, Reply } from './fold-messages';

export interface FoldPlace {
  post(message: Message): void;
  close(): void;
}

export interface PlaceListener {
  readonly onReply: (reply: Reply) => void;
  /** The place is gone with everything that it held. */
  readonly onGone: (why: string) => void;
}

export type OpenPlace = (listener: PlaceListener) => FoldPlace;

/** What both a worker and a test's stand-in for one have. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Reply | 'ready'>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: Message): void;
  terminate(): void;
}

/** On the page, loaded only there, with the same copies between it and whoever asks as a worker makes. */
export const onPage: OpenPlace = ({ onReply }) => {
  const holder = loadPart(() => import('./fold-holder')).then(({ FoldHolder }) => new FoldHolder());
  let isClosed = false;
  const answer = async (message: Message): Promise<Reply> => {
    try {
      return structuredClone(await (await holder).take(message));
    } catch (thrown) {
      if (thrown instanceof Failure) return { id: message.id, kind: 'failed', failure: thrown.facts };
      throw thrown;
    }
  };
  return {
    post(message) {
      void answer(structuredClone(message)).then((reply) => {
        if (!isClosed) onReply(reply);
      });
    },
    close() {
      isClosed = true;
    },
  };
};

/**
 * A worker that does not start is replaced by the page, before it has been told anything; one that breaks later is
 * gone.
 */
export function inWorker(make: () => WorkerLike): OpenPlace {
  return (listener) => {
    let worker: WorkerLike;
    try {
      worker = make();
    } catch {
      // Forbidden by the page's policy, or unknown to the browser.
      return onPage(listener);
    }
    const waiting: Message[] = [];
    let post = (message: Message) => void waiting.push(message);
    let close = () => {
      worker.terminate();
    };
    const begin = (place: Pick<FoldPlace, 'post'>) => {
      post = (message) => {
        place.post(message);
      };
      for (const message of waiting.splice(0)) post(message);
    };
    let isReady = false;
    worker.onmessage = ({ data }) => {
      if (data !== 'ready') return listener.onReply(data);
      isReady = true;
      begin({
        post: (message) => {
          worker.postMessage(message);
        },
      });
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      if (isReady) return listener.onGone(event.message);
      const page = onPage(listener);
      close = () => {
        page.close();
      };
      begin(page);
    };
    return {
      post: (message) => {
        post(message);
      },
      close: () => {
        close();
      },
    };
  };
}
