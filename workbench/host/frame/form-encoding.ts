// Encodes an object as jQuery does for `data`: nested names in brackets, spaces as plus. It mangles nested JSON, which
// is why apps must send text with a content type (zendesk-platform 1.7).
import { isFields } from './wire';

export function formEncode(data: Readonly<Record<string, unknown>>): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(data)) add(pairs, name, value);
  return pairs.join('&');
}

function add(pairs: string[], name: string, value: unknown): void {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      const nested = typeof item === 'object' && item !== null;
      add(pairs, `${name}[${nested ? index : ''}]`, item);
    });
  } else if (isFields(value)) {
    for (const [key, inner] of Object.entries(value)) add(pairs, `${name}[${key}]`, inner);
  } else {
    pairs.push(`${encode(name)}=${encode(textOf(value))}`);
  }
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}
