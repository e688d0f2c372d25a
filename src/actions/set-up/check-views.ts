// Whether the ticket views that managers work from are there: brought by the installation, or made by set-up.
import { done, unread, type Check, type Reason } from './check';
import type { SetUpDesk } from './set-up-ports';
import type { FoundView, ViewSpec } from './set-up-facts';
import type { Survey } from './survey';

export function checkViews({ views, wantedViews, person }: Survey): Check {
  const id = 'views';
  if (!views.ok) return unread(id, views.failure);
  const reasons = wantedViews.flatMap((spec): readonly Reason[] => {
    const found = viewFor(spec, views.value);
    if (found === null) return [{ kind: 'view_missing', title: spec.title }];
    if (!showsTheSame(spec, found)) return [{ kind: 'view_altered', title: found.title }];
    return found.isActive ? [] : [{ kind: 'view_inactive', title: found.title }];
  });
  if (reasons.length === 0) return done(id);
  const state = reasons.every(({ kind }) => kind === 'view_missing') ? 'missing' : 'wrong';
  return { id, state, reasons, repair: person.isAdmin ? 'press' : null };
}

/** Makes what is missing and puts back what was altered; what people added beside our conditions goes. */
export async function repairViews(desk: SetUpDesk): Promise<void> {
  const views = await desk.foundViews();
  for (const spec of desk.views) {
    const found = viewFor(spec, views);
    if (found === null) await desk.createView(spec);
    else if (!found.isActive || !showsTheSame(spec, found)) await desk.restoreView(found.id, spec);
  }
}

/**
 * By the installation's own list, else one that shows the same tickets, whatever its title: people may translate it.
 * One that bears our title shows something else and is left to whoever made it.
 */
function viewFor(spec: ViewSpec, views: readonly FoundView[]): FoundView | null {
  const installed = views.find(({ identifier }) => identifier === spec.identifier);
  const same = views.filter(({ identifier, ...view }) => identifier === null && showsTheSame(spec, view));
  return installed ?? same.find(({ isActive }) => isActive) ?? same[0] ?? null;
}

/** At least our conditions: people may narrow a view down, to a group or a brand. */
function showsTheSame(spec: ViewSpec, { all }: Pick<FoundView, 'all'>): boolean {
  return spec.all.every((wanted) =>
    all.some(
      ({ field, operator, value }) =>
        field === wanted.field && operator === wanted.operator && value === wanted.value,
    ),
  );
}
