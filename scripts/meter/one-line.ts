// Words from outside made fit for one line of a terminal.

const LONGEST = 200;
/** Line breaks, what commands a terminal, and what turns the direction of reading. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** `a<line feed>b` becomes `a\u000ab`. */
export function inOneLine(text: string): string {
  return text.replace(UNFIT, (unfit) => `\\u${unfit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A name in a message: as `inOneLine`, and no longer than 200 characters with its ellipsis after them. */
export function inShort(name: string): string {
  // Twice as many units hold that many characters, and one more tells whether there are more.
  const characters = Array.from(name.slice(0, 2 * LONGEST + 2));
  const isLong = characters.length > LONGEST;
  return inOneLine(isLong ? `${characters.slice(0, LONGEST).join('')}…` : name);
}
