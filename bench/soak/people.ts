// Who works on the account: agents with the rights that agents have, the managers of the seed, and what each one's browser
// keeps.
import { GROUPS, ROLES, USERS } from '../../workbench/seed/cast';
import { putUser } from '../../workbench/seed/people';
import type { World } from './world';

export interface Person {
  readonly id: number;
  readonly name: string;
  /** Names of the person's groups. */
  readonly groups: readonly string[];
  readonly storage: Storage;
  /** Ids of tickets that this person has decided about, and may come back to. */
  readonly decided: number[];
}

const FIRST_AGENT = 480_001;
/** One may only look, one sees a part, one may not tag; the others are usual agents. */
const ROLES_IN_TURN = [
  ROLES.staff,
  ROLES.staff,
  ROLES.groupStaff,
  ROLES.staff,
  ROLES.tagless,
  ROLES.staff,
  ROLES.light,
  ROLES.staff,
  ROLES.staff,
  ROLES.staff,
];

export function agentsOf(world: World, count: number): readonly Person[] {
  return Array.from({ length: count }, (_, at) => {
    const id = FIRST_AGENT + at;
    const name = `agent ${at + 1}`;
    const customRoleId = ROLES_IN_TURN[at % ROLES_IN_TURN.length] ?? ROLES.staff;
    const groupIds = customRoleId === ROLES.groupStaff ? [GROUPS.secondLine.id] : [GROUPS.support.id];
    const email = `agent-${at + 1}@acme.example`;
    putUser(world.desk, {
      id,
      name,
      email,
      role: 'agent',
      customRoleId,
      groupIds,
      organizationId: null,
      locale: 'en-US',
    });
    return personOf(world, id, name);
  });
}

export function managersOf(world: World): readonly [admin: Person, manager: Person] {
  return [personOf(world, USERS.admin.id, 'admin'), personOf(world, USERS.manager.id, 'manager')];
}

function personOf({ desk }: World, id: number, name: string): Person {
  const groupIds = desk.users.get(id)?.groupIds ?? [];
  const groups = groupIds.flatMap((group) => desk.groups.get(group)?.name ?? []);
  return { id, name, groups, storage: storage(), decided: [] };
}

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
