// Files and tabs as a browser gives them: a name for each file, no way back from a tab, a word where tabs are blocked.
import { BROWSER_FILES } from '../../../src/ui/nav-bar/statements/browser-files';

const blobs: Blob[] = [];

beforeEach(() => {
  jest.useFakeTimers();
  blobs.length = 0;
  URL.createObjectURL = (blob: Blob) => `blob:test/${blobs.push(blob)}`;
  URL.revokeObjectURL = jest.fn();
});

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test('a file is offered under its name and of its type, and its address is given back', () => {
  const clicked: [string, string][] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push([this.download, this.href]);
  });
  BROWSER_FILES.save('lines.csv', 'a,b\r\n', 'text/csv');
  expect(clicked).toEqual([['lines.csv', 'blob:test/1']]);
  expect(blobs[0]?.type).toBe('text/csv;charset=utf-8');
  expect(document.querySelector('a')).toBeNull();
  jest.runAllTimers();
  expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:test/1');
});

test('a page opens in its own tab, which has no way back to the app', () => {
  const tab = { opener: window } as unknown as Window;
  jest.spyOn(window, 'open').mockReturnValue(tab);
  expect(BROWSER_FILES.open('<!doctype html>')).toBe(true);
  expect(tab.opener).toBeNull();
});

test('where the browser opens no tab that is told', () => {
  jest.spyOn(window, 'open').mockReturnValue(null);
  expect(BROWSER_FILES.open('<!doctype html>')).toBe(false);
});
