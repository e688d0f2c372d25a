// Two host names of one machine are two origins: the workspace lives on one, the app's frame on the other. What the
// frame, or any other page, asks of the account by itself is refused, so that an app can write only through the
// workspace (zendesk-platform 1.7). Clients without a browser send none of these headers.

/** The name that the workspace does not have. */
export function framesHost(workspace: string): string {
  return workspace === 'localhost' ? '127.0.0.1' : 'localhost';
}

export function isRefused(request: Request, frames: string): boolean {
  const url = new URL(request.url);
  return isGuarded(url.pathname) && comesFromElsewhere(request.headers, url, frames);
}

export const refusedPage = () =>
  new Response('This page is not the workspace.\n', {
    status: 403,
    headers: { 'Content-Type': 'text/plain' },
  });

function isGuarded(pathname: string): boolean {
  if (pathname.startsWith('/workbench/assets/')) return false;
  return pathname.startsWith('/api/') || pathname.startsWith('/workbench/');
}

function comesFromElsewhere(headers: Headers, url: URL, frames: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') return true;
  // A page of the frame's own host; an address that somebody types in says "none".
  if (site === 'same-origin' && url.hostname === frames) return true;
  return [headers.get('origin'), headers.get('referer')].some(
    (page) => page !== null && (hostOf(page) !== url.host || url.hostname === frames),
  );
}

/** Of an origin that is hidden ("null"), nothing. */
function hostOf(page: string): string | null {
  return URL.canParse(page) ? new URL(page).host : null;
}
