// Text made safe for a page: what people typed never becomes markup, nor ends a style.

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A name or subject, kept from turning the text around it. */
export function named(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`;
}

/** Text inside a style sheet, quotation marks included. */
export function cssText(text: string): string {
  const safe = text.replace(/[\\"<>&\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
  return `"${safe}"`;
}

export function row(cells: readonly string[], figures: ReadonlySet<number>): string {
  const drawn = cells.map((cell, at) => `<td${figures.has(at) ? ' class="figure"' : ''}>${cell}</td>`);
  return `<tr>${drawn.join('')}</tr>`;
}

export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  figures: readonly number[],
): string {
  const right = new Set(figures);
  const titles = heads.map(
    (head, at) => `<th scope="col"${right.has(at) ? ' class="figure"' : ''}>${escaped(head)}</th>`,
  );
  const body = rows.map((cells) => row(cells, right)).join('\n');
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${titles.join('')}</tr></thead><tbody>
${body}
</tbody></table>`;
}

export function facts(pairs: readonly (readonly [string, string])[]): string {
  return `<dl>${pairs.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${value}</dd></div>`).join('\n')}</dl>`;
}
