// The views that the installation brings along, from the one file that describes them.
import requirements from '../../../requirements.json';
import type { ViewSpec } from '../../actions/set-up/set-up-facts';

export const REQUIRED_VIEWS: readonly ViewSpec[] = Object.entries(requirements.views).map(
  ([identifier, { title, all }]) => ({ identifier, title, all }),
);

/** As `POST /api/v2/views` takes it: what is read back is shaped otherwise (zendesk-platform 4.3). */
export function bodyOfView({ identifier }: ViewSpec): object {
  const found = Object.entries(requirements.views).find(([key]) => key === identifier);
  if (found === undefined) throw new Error(`no view ${identifier} in requirements.json`);
  return found[1];
}
