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
    const twice = namesakesOf(found, views.value).map(({ id: newer }): Reason => ({
      kind: 'view_twice',
      title: found.title,
      id: newer,
    }));
    if (!showsTheSame(spec, found)) return [{ kind: 'view_altered', title: found.title }, ...twice];
    return found.isActive ? twice : [{ kind: 'view_inactive', title: found.title }, ...twice];
  });
  if (reasons.length === 0) return done(id);
  const state = reasons.every(({ kind }) => kind === 'view_missing') ? 'missing' : 'wrong';
  const isPressed = reasons.some(({ kind }) => kind !== 'view_twice');
  return { id, state, reasons, repair: !person.isAdmin ? null : isPressed ? 'press' : 'by_hand' };
}

/**
 * Makes what is missing and puts back what was altered; what people added beside our conditions goes. A view has no name of
 * ours that Zendesk would refuse a second time: what a colleague makes meanwhile is looked for before each is made.
 */
export async function repairViews(desk: SetUpDesk): Promise<void> {
  const views = await desk.foundViews();
  for (const spec of desk.views) {
    const found = viewFor(spec, views);
    if (found === null) {
      if (viewFor(spec, await desk.foundViews()) === null) await desk.createView(spec);
    } else if (!found.isActive || !showsTheSame(spec, found)) await desk.restoreView(found.id, spec);
  }
}

/**
 * By the installation's own list, else one that shows the same tickets, whatever its title: people may translate it.
 * One that bears our title shows something else and is left to whoever made it.
 */
function viewFor(spec: ViewSpec, views: readonly FoundView[]): FoundView | null {
  const installed = views.find(({ identifier }) => identifier === spec.identifier);
  const same = views
    .filter(({ identifier, ...view }) => identifier === null && showsTheSame(spec, view))
    .sort(byAge);
  return installed ?? same.find(({ isActive }) => isActive) ?? same[0] ?? null;
}

function byAge(one: FoundView, other: FoundView): number {
  return Number(one.id) - Number(other.id);
}

/** Those that nobody could tell from it. What people copied and called otherwise, or narrowed down, is theirs. */
function namesakesOf(view: FoundView, views: readonly FoundView[]): readonly FoundView[] {
  const isAlike = (other: FoundView) =>
    other.isActive &&
    other.title.trim() === view.title.trim() &&
    showsTheSame(view, other) &&
    showsTheSame(other, view);
  return views
    .filter((other) => other.id !== view.id && other.identifier === null && isAlike(other))
    .sort(byAge);
}

/** At least our conditions: people may narrow a view down, to a group or a brand. */
function showsTheSame(spec: Pick<ViewSpec, 'all'>, { all }: Pick<FoundView, 'all'>): boolean {
  return spec.all.every((wanted) =>
    all.some(
      ({ field, operator, value }) =>
        field === wanted.field && operator === wanted.operator && value === wanted.value,
    ),
  );
}
