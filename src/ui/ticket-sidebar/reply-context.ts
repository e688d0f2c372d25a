// What a ticket's frame gives to the parts that write to the customer. Where nothing is given, nothing is offered.
import { createContext, useContext } from 'react';
import type { LanguageDesk, ReplyEditor } from '../../actions/reply/reply-ports';

export interface ReplyTools {
  readonly editor: ReplyEditor;
  readonly languages: LanguageDesk;
}

/** Loaded with the first use; asked for again where loading failed. */
export type LoadReplyTools = () => Promise<ReplyTools>;

const Context = createContext<LoadReplyTools | null>(null);

export const ReplyProvider = Context.Provider;

export function useReplyTools(): LoadReplyTools | null {
  return useContext(Context);
}
