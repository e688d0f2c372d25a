// The reply box of the open ticket, through the SDK (zendesk-platform 1.3, 1.4). What is changed here is the form only.
import type { ReplyBox, ReplyEditor } from '../../actions/reply/reply-ports';
import { Failure } from '../../actions/failure';
import type { ZafClient } from './client';

const TEXT = 'comment.text';
const TYPE = 'comment.type';
const RICH = 'comment.useRichText';

/** The ticket's own name first; the short one and the editor's are for hosts that lack it. */
const APPENDS_TEXT = ['ticket.comment.appendText', 'comment.appendText', 'ticket.editor.insert'];
const APPENDS_HTML = ['ticket.comment.appendHtml', 'comment.appendHtml', 'ticket.editor.insert'];

export function replyEditorOf(client: ZafClient): ReplyEditor {
  return {
    read: () => readBox(client),
    makePublic: () => setOne(client, TYPE, 'publicReply'),
    append: (text, isRich) =>
      isRich ? tryEach(client, APPENDS_HTML, htmlOf(text)) : tryEach(client, APPENDS_TEXT, text),
    setPending: () => setOne(client, 'ticket.status', 'pending'),
  };
}

async function readBox(client: ZafClient): Promise<ReplyBox | null> {
  const answer = await client.get([TEXT, TYPE, RICH]);
  const [text, type] = [answer[TEXT], answer[TYPE]];
  if (typeof type !== 'string') return null;
  const isRich = answer[RICH] === true;
  return {
    text: typeof text !== 'string' ? '' : isRich ? plainWords(text) : text,
    isPublic: type !== 'internalNote',
    isRich,
  };
}

async function setOne(client: ZafClient, path: string, value: string): Promise<boolean> {
  const answer = await client.set({ [path]: value }).catch(() => null);
  return answer !== null && isRecord(answer['errors']) && answer['errors'][path] === undefined;
}

/** The next name is tried only where the one before was refused: what may have been done is never done again. */
async function tryEach(client: ZafClient, actions: readonly string[], text: string): Promise<boolean> {
  for (const action of actions) {
    try {
      const answer = await client.invoke(action, text);
      return isRecord(answer) && isRecord(answer['errors']);
    } catch (thrown) {
      if (thrown instanceof Failure) return false;
      // Refused, or a name that this host does not know.
    }
  }
  return false;
}

/** A rich box holds HTML; parsed in a document of its own, where nothing of it can run. */
function plainWords(text: string): string {
  const broken = text.replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n');
  return new DOMParser().parseFromString(broken, 'text/html').body.textContent;
}

function htmlOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll('\n', '<br>');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
