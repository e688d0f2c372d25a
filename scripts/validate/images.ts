// Banner and drawings: what Zendesk refuses of the first and rewrites of the second.
import type { AppFolder } from './app-folder';
import { error, warning, type Finding } from './finding';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BANNERS = ['830x200', '1660x400'];
const REWRITTEN = /<(script|style|mask|image)\b|\sstyle\s*=|<!--|\sfocusable\s*=/i;

/** "320x320"; null where the content is no PNG. */
export function sizeOfPng(content: Buffer): string | null {
  if (content.length < 24 || !content.subarray(0, PNG.length).equals(PNG)) return null;
  return `${content.readUInt32BE(16)}x${content.readUInt32BE(20)}`;
}

export function checkImages({ files }: AppFolder): readonly Finding[] {
  const drawings = [...files].filter(([name]) => name.startsWith('assets/') && name.endsWith('.svg'));
  return [
    ...checkBanner(files.get('assets/banner.png')),
    ...drawings
      .filter(([, content]) => REWRITTEN.test(content.toString('utf8')))
      .map(([name]) =>
        warning(name, 'would be rewritten: use presentation attributes only, no style, comment or mask'),
      ),
  ];
}

function checkBanner(content: Buffer | undefined): readonly Finding[] {
  if (content === undefined) return [];
  const size = sizeOfPng(content);
  if (size === null) return [error('assets/banner.png', 'is no PNG')];
  return BANNERS.includes(size)
    ? []
    : [error('assets/banner.png', `is ${size}; it must be ${BANNERS.join(' or ')}`)];
}
