// Any other built app, by its folder.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MeasuredApp } from './measured-apps';
import { BadOption, type Peer } from './options';

/** @throws BadOption where there is no app with a ticket sidebar */
export function peerApp({ folder, ready }: Peer): MeasuredApp {
  let location: unknown;
  try {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
      readonly location?: { readonly support?: { readonly ticket_sidebar?: unknown } };
    };
    location = manifest.location?.support?.ticket_sidebar;
  } catch {
    throw new BadOption(`--peer ${folder}: no readable manifest.json there`);
  }
  if (location === undefined)
    throw new BadOption(`--peer ${folder}: its manifest.json has no ticket_sidebar`);
  const says = ready.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return { name: 'peer', folder: path.resolve(folder), marks: [{ name: 'ready', says }] };
}
