// The reply box as apps see it, under both of its names: `comment` and `ticket.comment` (zendesk-platform 1.3, 1.4).
// The workbench's box is plain text, so what is appended as HTML or Markdown arrives as its words.
import { reading, type Action, type Setter, type Surface } from '../frame/surface';
import type { TicketForm } from '../form/ticket-form';
import { commentType } from './ticket-surface';

export function commentSurface(form: TicketForm): Surface {
  const append: Action = (text) => {
    const before = form.values.value.commentText;
    const gap = before === '' || before.endsWith('\n') ? '' : '\n';
    form.edit({ commentText: before + gap + String(text ?? '') });
  };
  const setters: Record<string, Setter> = {
    text: (value) => form.edit({ commentText: String(value) }),
    type: (value) => form.edit({ commentIsPublic: value !== 'internalNote' }),
  };
  const appending = {
    appendText: append,
    appendMarkdown: append,
    appendHtml: (html: unknown) => append(textOfHtml(String(html ?? ''))),
  };
  return {
    readers: { comment: reading(() => commentValue(form)) },
    setter: (path) => {
      const name = /^(?:ticket\.)?comment\.(\w+)$/.exec(path)?.[1] ?? '';
      return Object.hasOwn(setters, name) ? setters[name] : undefined;
    },
    actions: { ...named('comment', appending), ...named('ticket.comment', appending) },
  };
}

function commentValue(form: TicketForm): object {
  const values = form.values.value;
  return { text: values.commentText, type: commentType(values), useRichText: false, attachments: [] };
}

function named(root: string, actions: Readonly<Record<string, Action>>): Record<string, Action> {
  return Object.fromEntries(Object.entries(actions).map(([name, action]) => [`${root}.${name}`, action]));
}

/** Parsed in a document of its own, where nothing of it can run. */
function textOfHtml(html: string): string {
  const broken = html.replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h\d)>/gi, '\n');
  const text = new DOMParser().parseFromString(broken, 'text/html').body.textContent;
  return text.replace(/\n{3,}/g, '\n\n').trim();
}
