// Which custom roles may read plans and write entries: the administrator ticks them, nothing is granted by itself.
import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field } from '@zendeskgarden/react-forms';
import { hasAny, lackOf } from '../../../actions/set-up/check-permissions';
import type { RoleRights } from '../../../actions/set-up/set-up-facts';
import { isolated, type GroupWords } from '../../shared/words';
import type { SetUpSession } from './session';
import type { Looked } from './set-up-state';
import { Bar, Note } from './styles';

interface RolesProps {
  readonly state: Looked;
  readonly session: SetUpSession;
  readonly words: GroupWords<'set_up'>;
}

export function Roles({ state, session, words }: RolesProps) {
  const { roles } = state.survey;
  const all = roles.ok ? (roles.value ?? []) : [];
  const open = all.filter((role) => !role.isFixed && lackOf(role) > 0);
  if (open.length === 0) return null;
  const chosen = open.filter(({ policyId }) => state.roles.has(policyId));
  return (
    <div role="group" aria-label={words.roles.label()}>
      <Note>{words.roles.hint()}</Note>
      {open.map((role) => (
        <Field key={role.policyId}>
          <Checkbox
            checked={state.roles.has(role.policyId)}
            onChange={({ target }) => session.tickRole(role.policyId, target.checked)}
          >
            <Field.Label>{isolated(role.name)}</Field.Label>
            <Field.Hint>{aboutRole(role, words)}</Field.Hint>
          </Checkbox>
        </Field>
      ))}
      <Bar>
        <Button
          size="small"
          disabled={chosen.length === 0 || state.busy !== null}
          onClick={() => void session.repair('permissions')}
        >
          {words.roles.grant({ count: chosen.length })}
        </Button>
      </Bar>
    </div>
  );
}

function aboutRole(role: RoleRights, { roles }: GroupWords<'set_up'>): string {
  const rights = hasAny(role) ? roles.partly({ count: lackOf(role) }) : roles.nothing();
  return role.members === null ? rights : roles.about({ rights, count: role.members });
}
