// The files themselves: kinds that Zendesk refuses by name or by content, links, and words that its scan warns of.
import { error, warning, type Finding } from './finding';
import type { AppFolder } from './app-folder';

const REFUSED = new Set(
  'rar zip gz gzip pdf doc docx avi bin bz bz2 csh sh jar mp3 mpeg mpg odt pptx ppt xls xlsx 7z'.split(' '),
);
/** First bytes of what is refused whatever its name. Office files and jars are zips. */
const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[], offset?: number])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['an old office file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['avi', [0x41, 0x56, 0x49, 0x20], 8],
  ['mp3', [0x49, 0x44, 0x33]],
  ['mpeg', [0x00, 0x00, 0x01, 0xba]],
  ['a shell script', [0x23, 0x21, 0x2f]],
];
const TEXT = /\.(html|xml|jsx?|json)$/;
const INSECURE = /\.(jsx?|html)$/;
const SECRET_WORD =
  /\b(password|secret|secretToken|secret_token|auth_key|authKey|auth_pass|authPass|auth_user|AuthUser|api_key)\b/;
const SECRETS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a Slack token', /xox[abpors]-[0-9a-zA-Z-]{10,}/],
  ['an AWS key', /\bAKIA[0-9A-Z]{16}\b/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a token', /\b(api_token|access_token|app_key|consumer_key|token)\b["']?\s*[:=]\s*["'][^"'\s]{4,}["']/],
];

export function checkContent({ files, links }: AppFolder): readonly Finding[] {
  return [
    ...links.map((name) => error(name, 'is a link: a package may have none')),
    ...[...files].flatMap(([name, content]) => [...checkKind(name, content), ...scan(name, content)]),
  ];
}

function checkKind(name: string, content: Buffer): readonly Finding[] {
  const extension = (/\.([^./]+)$/.exec(name)?.[1] ?? '').toLowerCase();
  if (REFUSED.has(extension)) return [error(name, `files of kind .${extension} are refused`)];
  const found = SIGNATURES.find(([, bytes, offset = 0]) =>
    bytes.every((byte, index) => content[offset + index] === byte),
  );
  return found === undefined ? [] : [error(name, `its content is ${found[0]}, which is refused`)];
}

function scan(name: string, content: Buffer): readonly Finding[] {
  if (!TEXT.test(name)) return [];
  const text = content.toString('utf8');
  const word = SECRET_WORD.exec(text)?.[0];
  const isInsecure = INSECURE.test(name) && /http:\/\//.test(text);
  return [
    ...(isInsecure ? [warning(name, 'holds an http:// address')] : []),
    ...(word === undefined ? [] : [warning(name, `holds the word ${word}`)]),
    ...SECRETS.filter(([, pattern]) => pattern.test(text)).map(([what]) =>
      warning(name, `seems to hold ${what}`),
    ),
  ];
}
