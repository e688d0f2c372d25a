// The files of a package: each kind that is refused, each that is warned of, and what Zendesk itself leaves unchecked.
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAppFolder } from '../../../scripts/validate/app-folder';
import { isExpected } from '../../../scripts/validate/expected';
import { validate } from '../../../scripts/validate/validate';
import { findingsOf, folder, page, png, POLICY, withManifest } from './support/folder';

test.each(['rar', 'zip', 'gz', 'pdf', 'docx', 'bin', 'bz2', 'csh', 'sh', 'jar', 'mp3', 'pptx', 'xls', '7z'])(
  'a file of kind .%s is refused',
  (kind) => {
    expect(findingsOf(folder({ [`assets/extra.${kind}`]: 'x' }))).toContain(
      `error: assets/extra.${kind} files of kind .${kind} are refused`,
    );
  },
);

test.each([
  ['zip', '504b0304'],
  ['rar', '52617221'],
  ['gzip', '1f8b08'],
  ['pdf', '255044462d'],
  ['bzip2', '425a6839'],
  ['7z', '377abcaf271c'],
  ['an old office file', 'd0cf11e0'],
  ['avi', '524946460000000041564920'],
  ['mp3', '494433'],
  ['mpeg', '000001ba'],
  ['a shell script', '23212f62696e2f7368'],
])('a file whose content is %s is refused whatever its name', (kind, bytes) => {
  expect(findingsOf(folder({ 'assets/extra.css': Buffer.from(bytes, 'hex') }))).toEqual([
    `error: assets/extra.css its content is ${kind}, which is refused`,
  ]);
});

test.each(['woff2', 'wasm', 'gif', 'css', 'md'])('a file of kind .%s is taken', (kind) => {
  expect(findingsOf(folder({ [`assets/extra.${kind}`]: 'x' }))).toEqual([]);
});

test.each<[string, Buffer, RegExp]>([
  ['that is no PNG', Buffer.from('JFIF'), /is no PNG/],
  ['of another size', png(800, 200), /is 800x200; it must be/],
])('a banner %s is refused', (_, content, fault) => {
  expect(findingsOf(folder({ 'assets/banner.png': content }))).toEqual([expect.stringMatching(fault)]);
});

test.each([png(830, 200), png(1660, 400)])('a banner of either size is taken', (content) => {
  expect(findingsOf(folder({ 'assets/banner.png': content }))).toEqual([]);
});

test.each([
  '<svg><style>a{}</style></svg>',
  '<svg><path style="fill:#fff"/></svg>',
  '<svg><!-- drawn by hand --></svg>',
  '<svg><mask id="a"/></svg>',
  '<svg focusable="false"/>',
  '<svg><image href="a.png"/></svg>',
  '<svg><script>1</script></svg>',
])('the drawing %s is warned of, for it would be rewritten', (drawing) => {
  expect(findingsOf(folder({ 'assets/icon.svg': drawing }))).toEqual([
    expect.stringMatching(/^warning: assets\/icon.svg would be rewritten/),
  ]);
});

test.each<[string, string, RegExp]>([
  ['an insecure address', 'fetch("http://a.example")', /holds an http:\/\/ address/],
  ['a word that secrets go by', 'const auth_key = read()', /holds the word auth_key/],
  ['a Slack token', '"xoxb-1234567890-abcdef"', /seems to hold a Slack token/],
  ['an AWS key', '"AKIAABCDEFGHIJKLMNOP"', /seems to hold an AWS key/],
  ['a private key', '-----BEGIN RSA PRIVATE KEY-----', /seems to hold a private key/],
  ['a token', 'access_token: "abcdef"', /seems to hold a token/],
])('a script with %s is warned of', (_, script, fault) => {
  const found = findingsOf(folder({ 'assets/app.js': script }));
  expect(found).toContainEqual(expect.stringMatching(fault));
  expect(found.every((line) => line.startsWith('warning'))).toBe(true);
});

test.each<[string, Readonly<Record<string, Buffer | null | string>>, RegExp]>([
  ['without a logo', { 'assets/logo.png': null }, /logo.png is missing/],
  ['with a logo of another size', { 'assets/logo.png': png(10, 7) }, /is 10x7; it must be 320x320/],
  ['without a small logo', { 'assets/logo-small.png': null }, /logo-small.png is missing/],
  ['with a small logo that is no PNG', { 'assets/logo-small.png': 'x' }, /is no PNG; it must be 128x128/],
  ['without a drawn logo', { 'assets/logo.svg': null }, /logo.svg is missing/],
  ['with a source map', { 'assets/app.js.map': '{}' }, /does not belong in a package/],
  ['with a source', { 'assets/app.tsx': 'x' }, /does not belong in a package/],
  ['with a file of no known kind', { 'assets/notes.docm': 'x' }, /does not belong in a package/],
  ['with a file beside its folders', { 'README.md': 'x' }, /README.md does not belong in a package/],
  ['with settings for a local server', { 'zcli.apps.config.json': '{}' }, /does not belong in a package/],
  ['without licences', { 'assets/licenses.txt': null }, /licenses.txt is missing/],
  ['with a test', { 'assets/app.test.js': 'x' }, /does not belong in a package/],
  [
    'of over ten million bytes',
    { 'assets/big.css': Buffer.alloc(10_000_001, 32) },
    /bytes; 10000000 is the most/,
  ],
])('a package %s is refused by us', (_, files, fault) => {
  expect(findingsOf(folder(files))).toEqual([expect.stringMatching(fault)]);
});

const SDK = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

test('a page may load its own scripts and the SDK', () => {
  const own = page(`<script defer src="${SDK}"></script><script defer src="../assets/app.js"></script>`);
  expect(findingsOf(folder({ 'assets/page.html': own }))).toEqual([]);
});

test.each<[string, string, RegExp]>([
  ['without a policy', '<p>Hello</p>', /has no Content-Security-Policy/],
  ['with a wide policy', page('', `${POLICY}; connect-src *`), /its policy says connect-src \*, not nothing/],
  [
    'whose policy lets scripts in the page run',
    page('', POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")),
    /its policy says script-src 'self' 'unsafe-inline'/,
  ],
  ['whose policy forgets workers', page('', POLICY.replace("worker-src 'self'; ", '')), /worker-src nothing/],
  ['with a script of its own', page('<script>go()</script>'), /has a script in the page itself/],
  ['with a script in an attribute', page('<p onclick="go()">Hello</p>'), /has a script in an attribute/],
  [
    'with a script from elsewhere',
    page('<script src="https://a.example/a.js">'),
    /elsewhere: https:..a.example/,
  ],
  ['with a script from whatever scheme', page('<script src=//a.example/a.js>'), /loads code from elsewhere/],
  [
    'with a style from elsewhere',
    page('<link rel="x" href="https://a.example/a.css">'),
    /links to something/,
  ],
])('a page %s is refused by us', (_, html, fault) => {
  expect(findingsOf(folder({ 'assets/page.html': html }))).toEqual([expect.stringMatching(fault)]);
});

test.each(['import("https://a.example/a.js")', 'importScripts("//a.example/a.js")'])(
  'the script %s is refused by us',
  (script) => {
    expect(findingsOf(folder({ 'assets/app.js': script }))).toContain(
      'error: assets/app.js loads code from elsewhere',
    );
  },
);

test('of warnings only those that every app with React gets are expected', () => {
  const kinds = (files: Parameters<typeof folder>[0]) => validate(folder(files)).map(isExpected);
  expect(kinds({ 'assets/app.js': 'if (type === "password") ns("http://www.w3.org/2000/svg")' })).toEqual([
    true,
    true,
  ]);
  expect(kinds({ 'assets/app.js': 'const api_key = read()' })).toEqual([false]);
  expect(kinds({ 'assets/icon.svg': '<svg><!-- drawn --></svg>' })).toEqual([false]);
  expect(kinds({ 'assets/page.html': page('<p>http://a.example</p>') })).toEqual([false]);
});

test('a location in a bar needs its icon', () => {
  const location = { support: { nav_bar: 'assets/page.html' } };
  const bare = withManifest((manifest) => Object.assign(manifest, { location }));
  expect(bare).toEqual([expect.stringMatching(/icon_nav_bar.svg is missing/)]);
});

test('a version that cannot be compared is refused by us', () => {
  expect(withManifest((manifest) => Object.assign(manifest, { version: 'next' }))).toEqual([
    'error: manifest.json: version must be like 1.2.3',
  ]);
});

test('a link is refused, a hidden one too; hidden files and a top-level tmp/ are not looked at', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'validate-'));
  mkdirSync(path.join(root, 'tmp'));
  writeFileSync(path.join(root, 'tmp/build.sh'), 'x');
  writeFileSync(path.join(root, '.env.sh'), 'x');
  writeFileSync(path.join(root, 'manifest.json'), '{}');
  symlinkSync('manifest.json', path.join(root, '.hidden'));
  const app = readAppFolder(root);
  expect([...app.files.keys()]).toEqual(['manifest.json']);
  expect(findingsOf(app)).toContainEqual('error: .hidden is a link: a package may have none');
});
