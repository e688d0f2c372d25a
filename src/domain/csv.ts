// One line of a CSV file (RFC 4180) that no spreadsheet takes for a formula.

/** What a spreadsheet may take for the beginning of a formula, blanks before it and its wide forms included. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Cells joined and ended by CRLF; what could become a formula gets an apostrophe before it (OWASP, CSV Injection). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string): string {
  const defused = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
