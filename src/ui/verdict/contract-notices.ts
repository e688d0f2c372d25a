// What an agent should know of a contract beside its limits: that it is about to stop serving, that the customer has
// more licences than the plan is for, that the requester is none of those who may ask.
import type { Reading } from '../shared/reading';
import { isolated, type GroupWords } from '../shared/words';
import type { Serving } from './serving';

type MoreWords = GroupWords<'more'>;

/** More addresses than these are a list to look up, not to read here. */
const MOST_CONTACTS = 3;

/** @param requesterEmail null where it is not known: then nothing is said of it */
export function contractNotices(
  serving: Serving,
  requesterEmail: string | null,
  more: MoreWords,
  reading: Reading,
): readonly string[] {
  return [
    ...statusNotices(serving, more, reading),
    ...licenceNotices(serving, more, reading),
    ...contactNotices(serving, requesterEmail, more, reading),
  ];
}

/** A contract that serves today may be suspended or cancelled from a later day on. */
function statusNotices({ contract }: Serving, more: MoreWords, { formats }: Reading): readonly string[] {
  const { status, statusSince } = contract;
  if (status === 'active' || statusSince === null) return [];
  return [more.status[status]({ date: formats.day(statusSince) })];
}

function licenceNotices({ row, plan }: Serving, more: MoreWords, { formats }: Reading): readonly string[] {
  const { licences } = row;
  const { licencesTo } = plan.terms;
  if (licences === null || licencesTo === null || licences <= licencesTo) return [];
  return [more.licences({ licences: formats.number(licences), to: formats.number(licencesTo) })];
}

function contactNotices(
  { row: { authorizedContacts } }: Serving,
  requesterEmail: string | null,
  more: MoreWords,
  { formats }: Reading,
): readonly string[] {
  if (requesterEmail === null || authorizedContacts.length === 0) return [];
  if (authorizedContacts.includes(requesterEmail.toLowerCase())) return [];
  const requester = isolated(requesterEmail);
  if (authorizedContacts.length > MOST_CONTACTS) return [more.contacts.not_among({ requester })];
  const list = new Intl.ListFormat(formats.locale, { type: 'disjunction' });
  const contacts = list.format(authorizedContacts.map(isolated));
  return [more.contacts.not_one_of({ requester, contacts })];
}
