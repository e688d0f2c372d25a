// Merging: the sources are closed and tagged `closed_by_merge`, only comments are copied (zendesk-platform 6.3, 6.7).
import type { JobResult } from './catalogue';
import type { Desk } from './desk';
import type { User } from './people';
import { sees } from './rights';
import { storeChange } from './ticket-update';

export function mergeTickets(
  desk: Desk,
  asker: User,
  targetId: number,
  sourceIds: readonly number[],
  comments: { readonly target: string; readonly source: string },
): JobResult[] {
  return sourceIds.map((id) => {
    const [source, target] = [desk.tickets.get(id), desk.tickets.get(targetId)];
    const refused = !source || !target || !sees(desk, asker, source);
    if (refused || source.status === 'closed' || target.status === 'closed' || id === targetId) {
      return { id, action: 'merge', success: false, error: 'MergeFailed', details: 'Cannot be merged' };
    }
    const note = (body: string) => ({ body, isPublic: false, authorId: asker.id });
    storeChange(desk, asker, target, {
      comment: note(
        comments.target || `Request #${id} "${source.subject}" was merged.\n\n${source.description}`,
      ),
    });
    storeChange(desk, asker, source, {
      status: 'closed',
      additionalTags: ['closed_by_merge'],
      comment: note(comments.source || `This request was merged into request #${targetId}.`),
    });
    return { id, action: 'merge', success: true, status: 'Merged' };
  });
}
