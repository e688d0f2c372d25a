// Where a person opens a stored record in Zendesk's own screens. The pages are not documented; public apps link to
// them like this (docs/live-checks.md).
import type { RecordRef } from '../../actions/ports';

/** @param origin the host's, as it stands in the frame's address */
export function recordAddress(origin: string | null, { object, id }: RecordRef): string | null {
  if (origin === null || id === '') return null;
  if (object === 'settings') return null;
  if (object === 'ticket') return `${origin}/agent/tickets/${encodeURIComponent(id)}`;
  return `${origin}/agent/custom-objects/${object}/records/${encodeURIComponent(id)}`;
}

/** Null for anything but a web origin: the address of a page is not to be trusted further. */
export function hostOrigin(search: string): string | null {
  const origin = new URLSearchParams(search).get('origin') ?? '';
  return /^https?:\/\/[^/?#]+$/.test(origin) ? origin : null;
}
