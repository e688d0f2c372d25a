// The app's pages: what they may load. Zendesk reviews for code from elsewhere; its validator does not look.
import type { AppFolder } from './app-folder';
import { error, errors, type Finding } from './finding';

const SDK = 'https://static.zdassets.com/zendesk_app_framework_sdk/';
/** A policy that names these lets nothing else in; 'unsafe-inline' is for styles alone, which are made as they are drawn. */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': `'self' ${SDK}`,
  'worker-src': "'self'",
  'style-src': "'unsafe-inline'",
  'img-src': "'self' data:",
  'base-uri': "'none'",
  'form-action': "'none'",
};
const REMOTE = /\b(?:import|importScripts)\s*\(\s*["'`](?:https?:)?\/\//;

export function checkPages({ files }: AppFolder): readonly Finding[] {
  return [...files].flatMap(([name, content]) => {
    if (name.endsWith('.html')) return checkPage(name, content.toString('utf8'));
    const isRemote = name.endsWith('.js') && REMOTE.test(content.toString('utf8'));
    return errors([[isRemote, name, 'loads code from elsewhere']]);
  });
}

function checkPage(name: string, html: string): readonly Finding[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>/gi)].map(([, attributes = '']) => attributes);
  return [
    ...scripts.flatMap((attributes) => checkScript(name, attributes)),
    ...errors([
      [/<[a-z][^>]*\son[a-z]+\s*=/i.test(html), name, 'has a script in an attribute'],
      [/<link\b[^>]*\shref="(?:https?:)?\/\//i.test(html), name, 'links to something elsewhere'],
    ]),
    ...checkPolicy(name, html),
  ];
}

function checkScript(name: string, attributes: string): readonly Finding[] {
  const address = /\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1];
  if (address === undefined) return [error(name, 'has a script in the page itself')];
  const isElsewhere = /^(?:[a-z]+:)?\/\//i.test(address) && !address.startsWith(SDK);
  return errors([[isElsewhere, name, `loads code from elsewhere: ${address}`]]);
}

function checkPolicy(name: string, html: string): readonly Finding[] {
  const text = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/i.exec(html)?.[1];
  if (text === undefined) return [error(name, 'has no Content-Security-Policy')];
  const given = new Map(
    text.split(';').map((rule) => {
      const [directive = '', ...sources] = rule.trim().split(/\s+/);
      return [directive, sources.join(' ')] as const;
    }),
  );
  const directives = new Set([...Object.keys(POLICY), ...given.keys()]);
  return [...directives]
    .filter((directive) => given.get(directive) !== POLICY[directive])
    .map((directive) =>
      error(
        name,
        `its policy says ${directive} ${given.get(directive) ?? 'nothing'}, not ${POLICY[directive] ?? 'nothing'}`,
      ),
    );
}
