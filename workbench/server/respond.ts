// Which part of the workbench answers which path: the simulated API, the control API, the hosting page, the built
// app and the SDK.
import { getResponse } from 'msw';
import { control } from '../control/control';
import type { Workbench } from '../control/workbench';
import { appFile, fileResponse, LOCAL_SDK } from './static-files';

export interface Folders {
  /** The hosting page's build: host.html, host.js, zaf_sdk.js. */
  readonly host: string;
  /** The built app. */
  readonly app: string;
}

export async function respond(workbench: Workbench, folders: Folders, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/')) {
    return (await getResponse(workbench.handlers, request)) ?? notFound(pathname);
  }
  if (pathname.startsWith('/workbench/assets/')) {
    return (
      (await fileResponse(folders.host, pathname.slice('/workbench/assets/'.length))) ?? notFound(pathname)
    );
  }
  if (pathname.startsWith('/workbench/')) return control(workbench, request);
  if (pathname === LOCAL_SDK) return (await fileResponse(folders.host, 'zaf_sdk.js')) ?? notFound(pathname);
  if (pathname.startsWith('/app/')) {
    return (await appFile(folders.app, pathname.slice('/app/'.length))) ?? notFound(pathname);
  }
  if (pathname === '/' || pathname.startsWith('/agent/')) {
    return (await fileResponse(folders.host, 'host.html')) ?? notBuilt();
  }
  return notFound(pathname);
}

function notFound(pathname: string): Response {
  return new Response(`Nothing at ${pathname}\n`, { status: 404, headers: { 'Content-Type': 'text/plain' } });
}

function notBuilt(): Response {
  const text = 'The workspace page is not built. The API answers under /api/v2.\n';
  return new Response(text, { status: 503, headers: { 'Content-Type': 'text/plain' } });
}
