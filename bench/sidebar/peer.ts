// Any other built app, by its folder: refused before anything is built where it has no page to be measured.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { BadOption } from '../support/options';
import type { MeasuredApp } from './measured-apps';

export interface Peer {
  /** With a manifest.json that has a ticket_sidebar. */
  readonly folder: string;
  /** What its page says once it is ready. */
  readonly ready: string;
}

/** @throws BadOption where there is no app with a page for the ticket sidebar */
export function peerApp({ folder, ready }: Peer): MeasuredApp {
  const refused = (why: string) => new BadOption(`--peer ${folder}: ${why}`);
  const location = locationIn(folder);
  if (location === null) throw refused('no readable manifest.json there');
  if (location === undefined) throw refused('its manifest.json has no ticket_sidebar');
  const url = typeof location === 'object' ? (location as { readonly url?: unknown }).url : location;
  const [page = ''] = typeof url === 'string' ? url.split(/[?#]/) : [];
  const isThere = page !== '' && statSync(path.join(folder, page), { throwIfNoEntry: false })?.isFile();
  if (isThere !== true) throw refused(`its ticket_sidebar, ${JSON.stringify(url)}, is no file there`);
  const says = ready.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return { name: 'peer', folder: path.resolve(folder), marks: [{ name: 'ready', says }] };
}

/** Undefined where the manifest names none, null where there is no manifest. */
function locationIn(folder: string): unknown {
  try {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
      readonly location?: { readonly support?: { readonly ticket_sidebar?: unknown } };
    };
    return manifest.location?.support?.ticket_sidebar ?? undefined;
  } catch {
    return null;
  }
}
