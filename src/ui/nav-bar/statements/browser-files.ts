// Files and tabs as the browser has them.
import { saveFile } from '../shell/save-file';
import type { Files } from './statement-tools';

/** Long enough for a slow tab to read it. */
const KEPT_MS = 60_000;

/** @public for whoever joins the app page */
export const BROWSER_FILES: Files = {
  save: (name, text, type) => {
    saveFile(name, type, text);
  },
  open: (html) => {
    const address = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
    setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
    const tab = window.open(address, '_blank');
    if (tab === null) return false;
    tab.opener = null;
    return true;
  },
};
