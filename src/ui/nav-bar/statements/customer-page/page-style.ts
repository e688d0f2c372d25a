// How the customer's page looks, on screen and on paper: plain, in the reader's own fonts, with numbered pages.
import { cssText } from './html';

export function pageStyle(pageWord: string): string {
  return `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 24px; max-width: 960px; color: #1f2933; background: #fff;
  font: 14px/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 4px; font-size: 22px; }
h2 { margin: 24px 0 4px; font-size: 16px; }
p { margin: 4px 0; }
.draft { border: 2px solid #8a5a00; padding: 4px 8px; color: #703b00; font-weight: 600; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 8px 24px; margin: 16px 0; }
dt { color: #52606d; font-size: 12px; }
dd { margin: 0; }
table { margin: 16px 0; border-collapse: collapse; width: 100%; }
caption { padding: 0 0 4px; text-align: start; font-size: 16px; font-weight: 600; }
th, td { border-block-end: 1px solid #cbd2d9; padding: 4px 8px 4px 0; text-align: start; vertical-align: top; }
th { color: #52606d; font-size: 12px; }
.figure { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.total td { border-block-start: 2px solid #1f2933; font-weight: 700; }
@page { size: A4; margin: 16mm 14mm 20mm;
  @bottom-right { content: ${cssText(`${pageWord} `)} counter(page) " / " counter(pages); font: 10px system-ui, sans-serif; } }
@media print {
  body { padding: 0; max-width: none; font-size: 11px; }
  thead { display: table-header-group; }
  tr, dl > div { break-inside: avoid; }
  caption, h1, h2 { break-after: avoid; }
}`;
}
