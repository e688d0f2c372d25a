// Files and tabs as the browser has them. A page of ours is its own address, which is given back when it is loaded.
import type { Files, FileType } from './statement-tools';

/** Long enough for a slow tab to read it. */
const KEPT_MS = 60_000;

/** @public for whoever joins the app page */
export const BROWSER_FILES: Files = {
  save(name, text, type) {
    const address = addressOf(text, type);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
  },
  open(html) {
    const tab = window.open(addressOf(html, 'text/html'), '_blank');
    if (tab === null) return false;
    tab.opener = null;
    return true;
  },
};

function addressOf(text: string, type: FileType): string {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  return address;
}
