// How the gallery's tiles are looked at, as its address says: ?scheme=dark&locale=pl&direction=rtl&width=700, and which
// of them: &location=ticket_sidebar&only=waived.

export const CHOICES = {
  scheme: ['light', 'dark'],
  direction: ['ltr', 'rtl'],
  width: ['320', '480', '700'],
  location: ['', 'ticket_sidebar', 'new_ticket_sidebar', 'organization_sidebar'],
} as const;

type Choices = { readonly [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };

export interface Look extends Choices {
  /** Empty: the person's own language. */
  readonly locale: string;
  /** Empty: all. */
  readonly only: string;
}

export function readLook(search: string): Look {
  const query = new URLSearchParams(search);
  return {
    scheme: oneOf(CHOICES.scheme, query.get('scheme')),
    direction: oneOf(CHOICES.direction, query.get('direction')),
    width: oneOf(CHOICES.width, query.get('width')),
    location: oneOf(CHOICES.location, query.get('location')),
    locale: query.get('locale') ?? '',
    only: query.get('only') ?? '',
  };
}

export function addressOf(look: Look): string {
  const given = Object.entries(look).filter(([, value]) => value !== '');
  return `/gallery?${new URLSearchParams(Object.fromEntries(given)).toString()}`;
}

/** The name of the account on which this recipe is looked at in this way. */
export function deskName(recipe: string, { scheme, locale, direction }: Look): string {
  return `${recipe}?${new URLSearchParams({ scheme, locale, direction }).toString()}`;
}

/** The first of the words is what holds without a choice. */
function oneOf<T extends string>(words: readonly [T, ...T[]], given: string | null): T {
  return words.find((word) => word === given) ?? words[0];
}
