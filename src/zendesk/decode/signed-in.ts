// Who is signed in, and what of the account they can be trusted to have seen.
import * as v from 'valibot';
import type { SignedIn } from '../../actions/ports';

export const ME = v.object({
  user: v.object({
    /** Null: nobody is signed in; the answer is 200 all the same (zendesk-platform section 8). */
    id: v.nullable(v.number()),
    name: v.nullish(v.string(), ''),
    role: v.nullish(v.string(), ''),
    role_type: v.nullish(v.number(), null),
    restricted_agent: v.nullish(v.boolean(), true),
    ticket_restriction: v.nullish(v.string(), null),
  }),
});

/** `role_type` of the API description's UserObject. */
const LIGHT_AGENT = 1;
const CONTRIBUTOR = 3;

export function decodeSignedIn({ user }: v.InferOutput<typeof ME>): SignedIn | null {
  if (user.id === null) return null;
  return {
    id: String(user.id),
    name: user.name,
    isAdmin: user.role === 'admin',
    isRestricted: user.restricted_agent || user.ticket_restriction !== null,
    isLight: user.role_type === LIGHT_AGENT || user.role_type === CONTRIBUTOR,
  };
}
