// The course of one text for the customer: language, words, then into the reply box or onto the clipboard. One at a
// time: a second click while the first is under way does nothing.
import { useEffect, useRef, useState } from 'react';
import { Failure } from '../../../actions/failure';
import { holdsText, insertReply, type Inserted } from '../../../actions/reply/insert-reply';
import { RequesterLanguage } from '../../../actions/reply/requester-language';
import { useReading } from '../../shared/reading-context';
import type { VerdictView } from '../../verdict/verdict-view';
import type { LoadReplyTools, ReplyTools } from '../reply-context';
import { copyText } from './copy-text';
import { customerReading, shipsLanguage } from './customer-reading';
import { customerText, type TextKind } from './customer-text';

export type ReplyOutcome =
  | {
      readonly kind: 'inserted';
      readonly text: TextKind;
      readonly words: string;
      readonly inserted: Inserted & { kind: 'inserted' };
    }
  | { readonly kind: 'copied' }
  /** The text is shown, to be copied by hand. */
  | { readonly kind: 'offered'; readonly because: Refusal; readonly text: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type Refusal = (Inserted & { kind: 'refused' })['because'] | 'not_copied';

export interface ReplyCourse {
  readonly isBusy: boolean;
  readonly outcome: ReplyOutcome | null;
  readonly insert: (kind: TextKind) => void;
  readonly copy: (kind: TextKind) => void;
  readonly copyOffered: (text: string) => void;
}

export function useReply(view: VerdictView, load: LoadReplyTools): ReplyCourse {
  const { now } = useReading();
  const isUnderWay = useRef(false);
  const language = useRef<RequesterLanguage | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ReplyOutcome | null>(null);
  const [bug, setBug] = useState<Error | null>(null);
  if (bug !== null) throw bug;

  const run = async (step: () => Promise<ReplyOutcome>) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome(await step());
    } catch (thrown) {
      if (thrown instanceof Failure) setOutcome({ kind: 'failed', failure: thrown });
      else setBug(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  const written = async (kind: TextKind, { languages }: ReplyTools): Promise<string> => {
    language.current ??= new RequesterLanguage(languages, shipsLanguage);
    const locale = await language.current.of(view.requesterId);
    return customerText(kind, view, await customerReading(locale, view.timeZone, now()));
  };
  const insert = async (kind: TextKind): Promise<ReplyOutcome> => {
    const tools = await load();
    const text = await written(kind, tools);
    const inserted = await insertReply(tools.editor, text, { setsPending: kind === 'question' });
    return inserted.kind === 'refused'
      ? { kind: 'offered', because: inserted.because, text }
      : { kind: 'inserted', text: kind, words: text, inserted };
  };
  useLoadedBefore(load, setBug);
  // Said of a reply that is being written: once the ticket has changed it may have been sent.
  const { updatedAt } = view.ticket;
  const inserted = outcome?.kind === 'inserted' ? outcome : null;
  const insertedAt = useRef(updatedAt);
  useEffect(() => {
    if (inserted === null || view.isPreview) {
      insertedAt.current = updatedAt;
      return undefined;
    }
    if (insertedAt.current === updatedAt) return undefined;
    let isMeant = true;
    load()
      .then(({ editor }) => editor.read())
      .then((box) => {
        if (!isMeant) return;
        insertedAt.current = updatedAt;
        if (box === null || !holdsText(box, inserted.words)) setOutcome(null);
      })
      .catch(unlessFailed(setBug));
    return () => {
      isMeant = false;
    };
  }, [updatedAt, inserted, view.isPreview, load]);
  return {
    isBusy,
    outcome,
    insert: (kind) => void run(() => insert(kind)),
    copy: (kind) => void run(async () => copied(await written(kind, await load()))),
    copyOffered: (text) => void run(() => copied(text)),
  };
}

/** Once texts are offered, so that a connection that is lost later does not keep the part from loading. */
function useLoadedBefore(load: LoadReplyTools, onBug: (bug: Error) => void): void {
  useEffect(() => {
    load().catch(unlessFailed(onBug));
  }, [load, onBug]);
}

function unlessFailed(onBug: (bug: Error) => void): (thrown: unknown) => void {
  return (thrown) => {
    if (!(thrown instanceof Failure)) onBug(thrown instanceof Error ? thrown : new Error(String(thrown)));
  };
}

async function copied(text: string): Promise<ReplyOutcome> {
  return (await copyText(text)) ? { kind: 'copied' } : { kind: 'offered', because: 'not_copied', text };
}
