// Accounts beside the main one, each made from a recipe when somebody first asks for it by the header
// `x-workbench-desk` (or `?desk=`): what one tile of the gallery writes or breaks, no other one meets.
import { Workbench } from '../control/workbench';
import type { Desk } from '../desk/desk';
import { USERS } from '../seed/cast';
import type { Look, Recipe } from './recipe';
import { RECIPES } from './recipes';

const NO_FAULT = { status: null, retryAfter: null, delayMs: 0, drop: false, malformed: false };
/** As long as anybody looks. */
const ALWAYS = 10_000;

export class Gallery {
  readonly #accounts = new Map<string, Workbench>();
  readonly #listeners = new Set<(item: object) => void>();
  #made = 0;

  /** The news of every account, each item with the name of its desk. */
  listen(listener: (item: object) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @returns null where the request is about the main account, undefined where it names a recipe that is not there */
  accountOf(request: Request): Workbench | null | undefined {
    const name = request.headers.get('x-workbench-desk');
    if (name === null) return null;
    const known = this.#accounts.get(name);
    if (known) return known;
    const asked = new URL(name, 'http://gallery');
    const recipe = RECIPES.find((one) => `/${one.name}` === asked.pathname);
    if (recipe === undefined) return undefined;
    const look = lookIn(asked.searchParams);
    const account = new Workbench({ prepare: (desk) => this.#prepare(desk, recipe, look) });
    account.news.listen((news) => {
      for (const tell of this.#listeners) tell({ desk: name, news });
    });
    this.#accounts.set(name, account);
    return account;
  }

  /** The next request finds the account as it was in the beginning. */
  forget(request: Request): Response {
    this.#accounts.delete(request.headers.get('x-workbench-desk') ?? '');
    return new Response(null, { status: 204 });
  }

  #prepare(desk: Desk, recipe: Recipe, look: Look): void {
    this.#made += 1;
    // What the app remembers in the browser it keeps by account: this one was never seen before.
    const subdomain = `gallery-${Date.now().toString(36)}-${this.#made}`;
    desk.state.account = { ...desk.state.account, subdomain };
    desk.state.colorScheme = look.scheme;
    desk.state.direction = look.direction;
    desk.state.features = { ...desk.state.features, ...recipe.features };
    desk.state.userId = USERS[recipe.user ?? 'agent'].id;
    const person = desk.users.get(desk.state.userId);
    if (person && look.locale !== '') desk.users.put(person.id, { ...person, locale: look.locale });
    if (desk.installation) {
      const settings = { ...desk.installation.settings, ...recipe.settings };
      desk.installation = { ...desk.installation, settings };
    }
    recipe.before?.(desk);
    for (const fault of recipe.faults ?? []) {
      desk.faults.arm({ ...NO_FAULT, match: '* /api/v2', times: ALWAYS, ...fault });
    }
  }
}

/**
 * `GET /workbench/gallery`: what the page needs to draw the tiles.
 * @param languages those that the built app speaks
 */
export function listRecipes(languages: readonly string[]): Response {
  const recipes = RECIPES.map(({ name, location, shows, of, unsaved, unanswered }) => ({
    name,
    location,
    shows,
    of,
    unsaved: unsaved ?? {},
    unanswered: unanswered ?? null,
  }));
  return Response.json({ recipes, languages });
}

function lookIn(query: URLSearchParams): Look {
  return {
    scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
    direction: query.get('direction') === 'rtl' ? 'rtl' : 'ltr',
    locale: query.get('locale') ?? '',
  };
}
