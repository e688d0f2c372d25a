// The text of a chosen file: UTF-8, or UTF-16 where its mark says so; anything else would turn names into rubbish.

/** @returns null where the bytes are no such text */
export function textOfFile(bytes: Uint8Array): string | null {
  const encoding =
    ENCODINGS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))?.name ?? 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

const ENCODINGS = [
  { name: 'utf-16le', mark: [0xff, 0xfe] },
  { name: 'utf-16be', mark: [0xfe, 0xff] },
];
