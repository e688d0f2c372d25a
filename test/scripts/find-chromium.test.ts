// Which browser the tests take: the one named, else the first of the system's usual places that is there.
import { findChromium } from '../../scripts/browser/find-chromium';

const isThere =
  (...files: readonly string[]) =>
  (file: string) =>
    files.includes(file);

test('the browser that CHROMIUM_PATH names comes before any other', () => {
  const environment = { CHROMIUM_PATH: '/opt/own/chrome' };
  const canRun = isThere('/opt/own/chrome', '/usr/bin/chromium');
  expect(findChromium(environment, 'linux', canRun)).toBe('/opt/own/chrome');
});

test('a named browser that is not there is never replaced by another', () => {
  const environment = { CHROMIUM_PATH: '/opt/own/chrome' };
  expect(findChromium(environment, 'linux', isThere('/usr/bin/chromium'))).toBeNull();
});

const CHROME_ON_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const CHROME_ON_WINDOWS = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';

test.each([
  ['linux', '/usr/bin/chromium', {}],
  ['linux', '/usr/bin/google-chrome', {}],
  ['darwin', CHROME_ON_MAC, {}],
  ['darwin', `/Users/kim${CHROME_ON_MAC}`, { HOME: '/Users/kim' }],
  ['win32', CHROME_ON_WINDOWS, { PROGRAMFILES: 'C:\\Program Files' }],
] as const)('on %s %s is found', (platform, place, environment) => {
  expect(findChromium(environment, platform, isThere(place))).toBe(place);
});

test('where none is, none is found', () => {
  expect(findChromium({}, 'linux', isThere())).toBeNull();
});
