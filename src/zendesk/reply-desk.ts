// What texts for customers need of Zendesk, in one part that is loaded with the first of them.
import type { LanguageDesk, ReplyEditor } from '../actions/reply/reply-ports';
import { languageDeskOf } from './language-desk';
import type { Send } from './rest/request';
import type { ZafClient } from './zaf/client';
import { replyEditorOf } from './zaf/editor';

export function replyDeskOf(
  client: ZafClient,
  send: Send,
): { readonly editor: ReplyEditor; readonly languages: LanguageDesk } {
  return { editor: replyEditorOf(client), languages: languageDeskOf(send) };
}
