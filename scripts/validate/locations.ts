// Where the app is shown, and the pages it shows there.
import { error, errors, type Finding } from './finding';
import { isObject, type JsonObject } from './json-file';
import { at } from './manifest';

const EDITORS = ['note_editor', 'call_log_editor', 'email_editor', 'visit_editor'];
const CARDS = ['deal_card', 'person_card', 'company_card', 'lead_card'];
const SUPPORT = [
  ...['top_bar', 'nav_bar', 'ticket_sidebar', 'new_ticket_sidebar', 'user_sidebar', 'organization_sidebar'],
  ...['background', 'modal', 'ticket_editor', 'system_top_bar'],
];
const LOCATIONS: Readonly<Record<string, readonly string[]>> = {
  support: SUPPORT,
  zendesk: SUPPORT,
  chat: ['chat_sidebar', 'background'],
  zopim: ['chat_sidebar', 'background'],
  standalone_chat: ['nav_bar', 'system_top_bar'],
  lotus_box: ['nav_bar', 'system_top_bar'],
  sell: [...CARDS, 'background', 'modal', 'dashboard', ...EDITORS, 'top_bar'],
};

export function checkLocations(
  manifest: JsonObject,
  files: ReadonlyMap<string, unknown>,
): readonly Finding[] {
  if (manifest['requirementsOnly'] === true || manifest['marketingOnly'] === true) return [];
  const { location } = manifest;
  if (!isObject(location)) return [error(at('location'), 'is required')];
  return Object.entries(location).flatMap(([product, places]) => {
    const place = `location.${product}`;
    const known = LOCATIONS[product];
    if (known === undefined) return [error(at(place), 'is no product of Zendesk')];
    if (!isObject(places)) return [error(at(place), 'must name each location with its page')];
    return Object.entries(places).flatMap(([name, options]) =>
      known.includes(name)
        ? checkLocation(`${place}.${name}`, options, files)
        : [error(at(`${place}.${name}`), `is no location of ${product}`)],
    );
  });
}

function checkLocation(
  place: string,
  given: unknown,
  files: ReadonlyMap<string, unknown>,
): readonly Finding[] {
  const options = isObject(given) ? given : { url: given };
  const { url, flexible, autoLoad } = options;
  const isFlexible = flexible === undefined || typeof flexible === 'boolean';
  return [
    ...errors([[!isFlexible, at(`${place}.flexible`), 'must be true or false']]),
    ...(url === undefined || url === null || url === ''
      ? errors([[autoLoad !== false, at(place), 'needs a url, or "autoLoad": false']])
      : checkAddress(at(place), url, files)),
  ];
}

function checkAddress(place: string, url: unknown, files: ReadonlyMap<string, unknown>): readonly Finding[] {
  if (typeof url !== 'string') return [error(place, 'its url must be text')];
  if (url.includes('{{setting.')) return [];
  if (URL.canParse(url)) {
    const { protocol, hostname } = new URL(url);
    return errors([
      [protocol !== 'https:' && hostname !== 'localhost', place, `${url} must begin with https:`],
    ]);
  }
  const file = url.replace(/[?#].*$/, '');
  if (!file.startsWith('assets/')) return [error(place, `${url} must begin with assets/`)];
  return errors([[!files.has(file), place, `${file} is not in the package`]]);
}
