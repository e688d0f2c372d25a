// Files of a build, from one folder and nowhere else. The app's pages are served unchanged but for the address of the
// SDK, which has no network here.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Ours, and the older addresses that other apps still use. */
const PRODUCTION_SDK =
  /(https?:)?\/\/(static\.zdassets\.com\/zendesk_app_framework_sdk|assets\.zendesk\.com\/apps\/sdk)\/2\.0\/zaf_sdk(\.min)?\.js/g;
export const LOCAL_SDK = '/sdk/zaf_sdk.js';

/** @returns null where there is no such file */
export async function fileResponse(folder: string, name: string): Promise<Response | null> {
  const file = path.resolve(folder, `.${path.posix.normalize(`/${name}`)}`);
  if (!file.startsWith(path.resolve(folder) + path.sep)) return null;
  try {
    const content = await readFile(file);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(content), { headers: { 'Content-Type': type } });
  } catch {
    return null;
  }
}

/** @param isMirrored the page is written from right to left, which no language that we ship asks for */
export async function appFile(folder: string, name: string, isMirrored = false): Promise<Response | null> {
  const response = await fileResponse(folder, name);
  if (!response || !name.endsWith('.html')) return response;
  const html = (await response.text()).replaceAll(PRODUCTION_SDK, LOCAL_SDK);
  const page = isMirrored ? html.replace('<html', '<html dir="rtl"') : html;
  return new Response(page, { headers: response.headers });
}
