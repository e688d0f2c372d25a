// The worker that holds a counted account, so that neither counting nor asking holds the page up. A chunk of its own:
// it may be started in Zendesk's frame because the app's files all come from the frame's own origin.
import type { Message } from './fold-messages';
import { FoldHolder } from './fold-holder';

/** What a worker has of its global scope; the page's `window` is typed in its place. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Message>) => void) | null;
  postMessage(message: unknown): void;
}

const scope = self as unknown as WorkerScope;
const holder = new FoldHolder();
scope.onmessage = ({ data }) => {
  void holder.take(data).then((reply) => {
    scope.postMessage(reply);
  });
};
scope.postMessage('ready');
