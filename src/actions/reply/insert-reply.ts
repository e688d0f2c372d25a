// Puts a text for the customer into the reply box of the open form, once, and never where colleagues alone would read
// it. What the agent wrote for colleagues is never made public.
import type { ReplyBox, ReplyEditor } from './reply-ports';

export type Inserted =
  | {
      readonly kind: 'inserted';
      /** It was there already: nothing was added. */
      readonly wasThere: boolean;
      /** Null where the status was not to be changed. */
      readonly isPending: boolean | null;
    }
  | { readonly kind: 'refused'; readonly because: 'internal_note' | 'not_public' | 'host' };

export async function insertReply(
  editor: ReplyEditor,
  text: string,
  { setsPending }: { readonly setsPending: boolean },
): Promise<Inserted> {
  const box = await editor.read();
  if (box !== null && !box.isPublic) {
    if (box.text.trim() !== '') return { kind: 'refused', because: 'internal_note' };
    if (!(await editor.makePublic())) return { kind: 'refused', because: 'not_public' };
  }
  const wasThere = box !== null && holdsText(box, text);
  if (!wasThere && !(await editor.append(spaced(box, text), box?.isRich ?? false))) {
    return { kind: 'refused', because: 'host' };
  }
  return { kind: 'inserted', wasThere, isPending: setsPending ? await editor.setPending() : null };
}

/** A second click finds the text of the first. Editors keep words, but not every space and line. */
export function holdsText({ text: written }: ReplyBox, text: string): boolean {
  return words(written).includes(words(text));
}

function words(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function spaced(box: ReplyBox | null, text: string): string {
  return box === null || box.text.trim() === '' ? text : `\n${text}`;
}
