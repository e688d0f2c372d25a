// Which part of the workbench answers which path: the simulated API, the control API, the hosting page, the built
// app and the SDK.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { getResponse } from 'msw';
import { control } from '../control/control';
import type { Workbench } from '../control/workbench';
import { listRecipes, type Gallery } from '../gallery/gallery';
import { appFile, fileResponse, LOCAL_SDK } from './static-files';

export interface Folders {
  /** The hosting page's build: host.html, host.js, zaf_sdk.js. */
  readonly host: string;
  /** The built app. */
  readonly app: string;
  /**
   * As Zendesk serves pages, for measurements: browsers may keep the app's files, and the page's news hold none of the six
   * connections that a browser has over this protocol (over Zendesk's it has no such limit). Else files are read anew
   * each time, for they may be built anew.
   */
  readonly asZendesk?: boolean;
}

export interface Accounts {
  readonly main: Workbench;
  readonly gallery: Gallery;
}

export async function respond(accounts: Accounts, folders: Folders, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname === '/workbench/gallery') return galleryItself(accounts.gallery, folders.app, request);
  const named = accounts.gallery.accountOf(request);
  if (named === undefined) return notFound('the desk that the request names');
  const workbench = named ?? accounts.main;
  if (pathname.startsWith('/api/')) {
    return (await getResponse(workbench.handlers, request)) ?? notFound(pathname);
  }
  if (pathname.startsWith('/workbench/assets/')) {
    return (
      (await fileResponse(folders.host, pathname.slice('/workbench/assets/'.length))) ?? notFound(pathname)
    );
  }
  if (pathname.startsWith('/workbench/')) return control(workbench, request);
  if (pathname === LOCAL_SDK) {
    return kept(folders, await fileResponse(folders.host, 'zaf_sdk.js')) ?? notFound(pathname);
  }
  if (pathname.startsWith('/app/')) {
    const isMirrored = searchParams.get('workbench_direction') === 'rtl';
    const file = await appFile(folders.app, pathname.slice('/app/'.length), isMirrored);
    return kept(folders, file) ?? notFound(pathname);
  }
  if (pathname === '/' || pathname === '/gallery' || pathname.startsWith('/agent/')) {
    return (await fileResponse(folders.host, 'host.html')) ?? notBuilt();
  }
  return notFound(pathname);
}

function kept({ asZendesk = false }: Folders, file: Response | null): Response | null {
  if (asZendesk) file?.headers.set('Cache-Control', 'public, max-age=31536000');
  return file;
}

async function galleryItself(gallery: Gallery, app: string, request: Request): Promise<Response> {
  if (request.method === 'DELETE') return gallery.forget(request);
  const files = await readdir(path.join(app, 'translations')).catch(() => []);
  return listRecipes(files.map((file) => file.replace('.json', '')));
}

function notFound(pathname: string): Response {
  return new Response(`Nothing at ${pathname}\n`, { status: 404, headers: { 'Content-Type': 'text/plain' } });
}

function notBuilt(): Response {
  const text = 'The workspace page is not built. The API answers under /api/v2.\n';
  return new Response(text, { status: 503, headers: { 'Content-Type': 'text/plain' } });
}
