// One opening of a ticket, from the first request to the standing, with nothing of the screen.
import { gatherEvidence } from '../../src/actions/gather-evidence';
import { openTicket } from '../../src/actions/open-ticket';
import { standingOf } from '../../src/domain/standing';
import { decodeSettings } from '../../src/zendesk/decode/settings';
import type { Send } from '../../src/zendesk/rest/request';
import { ZendeskDesk } from '../../src/zendesk/support-desk';

export interface Seat {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly timeZone: string;
  readonly now: string;
}

/** @throws Failure */
export async function openOnce(
  send: Send,
  { settings: raw, timeZone, now }: Seat,
  ticketId: number,
  organizationId: string | null,
): Promise<unknown> {
  const settings = decodeSettings(raw);
  const desk = new ZendeskDesk(send, settings);
  const opened = await openTicket(desk, String(ticketId), organizationId);
  const account = { settings, timeZone, groups: [] };
  const evidence = await gatherEvidence(desk, account, opened.first, opened.facts, opened.ticket);
  if (evidence.kind !== 'whole') return evidence;
  return standingOf(evidence.group, evidence.found, opened.ticket, now);
}
