// A small app folder that nothing is wrong with, and ways to break it.
import type { AppFolder } from '../../../../scripts/validate/app-folder';
import { validate } from '../../../../scripts/validate/validate';

const MANIFEST = {
  name: 'Sample',
  author: { name: 'Ada', email: 'ada@example.com' },
  defaultLocale: 'en',
  private: true,
  version: '1.2.3',
  frameworkVersion: '2.0',
  location: { support: { ticket_sidebar: { url: 'assets/page.html', flexible: true } } },
  parameters: [{ name: 'live_from', type: 'text' }],
};
const WORDS = {
  app: {
    name: 'Sample',
    short_description: 'Short',
    long_description: 'Long',
    installation_instructions: 'Install',
    parameters: { live_from: { label: 'Live from', helpText: 'A date' } },
  },
};

/** As strict as our own pages. */
export const POLICY =
  "default-src 'none'; script-src 'self' https://static.zdassets.com/zendesk_app_framework_sdk/; worker-src 'self'; " +
  "style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** A page with this in it. */
export function page(body: string, policy = POLICY): string {
  return `<head><meta http-equiv="Content-Security-Policy" content="${policy}"/></head>${body}`;
}

type Change = (value: Record<string, unknown>) => void;

/** A PNG's first 24 bytes, which is where its size stands. */
export function png(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([head, size]);
}

export function folder(files: Readonly<Record<string, Buffer | string | null>> = {}): AppFolder {
  const sound: Record<string, Buffer | string | null> = {
    'manifest.json': JSON.stringify(MANIFEST),
    'translations/en.json': JSON.stringify(WORDS),
    'assets/page.html': page('<p>Hello</p>'),
    'assets/licenses.txt': 'react 18 (MIT)',
    'assets/logo.png': png(320, 320),
    'assets/logo-small.png': png(128, 128),
    'assets/logo.svg': '<svg xmlns="x"><title>Logo</title></svg>',
    ...files,
  };
  const kept = Object.entries(sound).flatMap(([name, content]) =>
    content === null ? [] : [[name, Buffer.from(content)] as const],
  );
  return { files: new Map(kept), links: [] };
}

export function findingsOf(app: AppFolder): readonly string[] {
  return validate(app).map(({ kind, place, fault }) => `${kind}: ${place} ${fault}`);
}

/** The sound folder with its manifest changed. */
export function withManifest(change: Change): readonly string[] {
  return findingsOf(folder({ 'manifest.json': changed(MANIFEST, change) }));
}

/** A ticket sidebar whose place in the manifest is this. */
export function withLocation(location: unknown): readonly string[] {
  return withManifest((manifest) => {
    manifest['location'] = location;
  });
}

export function withParameters(parameters: unknown): readonly string[] {
  return withManifest((manifest) => {
    manifest['parameters'] = parameters;
  });
}

export function withWords(file: string, change: Change): readonly string[] {
  return findingsOf(folder({ [`translations/${file}.json`]: changed(WORDS, change) }));
}

export function withRequirements(requirements: unknown): readonly string[] {
  return findingsOf(folder({ 'requirements.json': JSON.stringify(requirements) }));
}

function changed(value: object, change: Change): string {
  const copy = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  change(copy);
  return JSON.stringify(copy);
}
