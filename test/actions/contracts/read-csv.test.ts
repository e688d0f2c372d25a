// CSV files as spreadsheets write them, and as people break them.
import fc from 'fast-check';
import { columnOf, columnsFile, readCell, writtenCell } from '../../../src/actions/contracts/csv/columns';
import { textOfFile } from '../../../src/actions/contracts/csv/file-text';
import { importRows } from '../../../src/actions/contracts/csv/import-rows';
import { readCsv } from '../../../src/actions/contracts/csv/read-csv';
import { csvLine } from '../../../src/domain/csv';

function cellsOf(text: string): readonly (readonly string[])[] {
  const read = readCsv(text);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.lines.map(({ cells }) => cells);
}

test('commas, semicolons and tabs are told apart by the first line', () => {
  expect(cellsOf('a,b\n1;2,3')).toEqual([
    ['a', 'b'],
    ['1;2', '3'],
  ]);
  expect(cellsOf('a;b\r\n"1,5";2')).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ]);
  expect(cellsOf('a\tb\r1\t2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(cellsOf('"a;b;c",d\n1,2')).toEqual([
    ['a;b;c', 'd'],
    ['1', '2'],
  ]);
});

test.each(['sep=;', 'SEP=;', '"sep=;"', 'sep=;;;'])(
  '%s as the first line names the separator and is no row',
  (mark) => {
    const read = readCsv(`\uFEFF${mark}\r\na,x;b\r\n1;2\r\n`);
    expect(read).toEqual({
      ok: true,
      separator: ';',
      lines: [
        { line: 2, cells: ['a,x', 'b'] },
        { line: 3, cells: ['1', '2'] },
      ],
    });
    expect(cellsOf('sep=\t\na;b\tc\n')).toEqual([['a;b', 'c']]);
    // A heading of that name is a heading.
    expect(cellsOf('sep=x;b\n1;2\n')).toHaveLength(2);
  },
);

test('a quoted cell goes over several lines, and the next row knows its own line', () => {
  const read = readCsv('\uFEFFname,note\r\nAcme,"first\r\nsecond ""line"""\r\n\r\nBeta,x\r\n');
  expect(read).toEqual({
    ok: true,
    separator: ',',
    lines: [
      { line: 1, cells: ['name', 'note'] },
      { line: 2, cells: ['Acme', 'first\r\nsecond "line"'] },
      { line: 5, cells: ['Beta', 'x'] },
    ],
  });
});

test('a quote that is never closed is named by the line that opens it', () => {
  expect(readCsv('a,b\n1,2\n3,"4\n5,6\n')).toEqual({
    ok: false,
    fault: { line: 3, kind: 'quote_not_closed' },
  });
  expect(readCsv('a,b\n1,"2"3\n')).toEqual({ ok: false, fault: { line: 2, kind: 'text_after_quote' } });
});

test('a quote inside a cell that is not quoted is a quote', () => {
  expect(cellsOf('a,b\n5" disk,2')).toEqual([
    ['a', 'b'],
    ['5" disk', '2'],
  ]);
});

test('whatever is written is read back, formulas and apostrophes among it', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^'{0,3}[ \t]{0,2}[=+\-@'a,";\r\n]{1,4}$/),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const text = `\uFEFF${csvLine(['a', 'b', 'c'])}${rows.map((row) => csvLine(row.map(writtenCell))).join('')}`;
      // A cell that begins with a tab or a line end is written with an apostrophe, so its line is not an empty one.
      const written = rows.filter((row) => row.some((one) => one.trim() !== '' || /^[\t\r\n]/.test(one)));
      expect(
        cellsOf(text)
          .slice(1)
          .map((cells) => cells.map(readCell)),
      ).toEqual(written);
    }),
  );
});

test('no cell that was written can become a formula', () => {
  const text = columnsFile([{ name: '=HYPERLINK("http://x")', agent_note: "'=1+1" }]);
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(text).toContain("''=1+1");
});

test('a file in UTF-16 is read, and one in an old code page is refused rather than read as rubbish', () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x5b, 0x01]);
  expect(textOfFile(utf16)).toBe('Aś');
  expect(textOfFile(Uint8Array.from([0x41, 0xb3, 0x9c]))).toBeNull();
});

test('headings are recognised as people write them', () => {
  expect([' Starts On', 'starts_on', 'STARTS-ON'].map(columnOf)).toEqual([
    'starts_on',
    'starts_on',
    'starts_on',
  ]);
  expect(columnOf('start')).toBeNull();
});

test('what a heading names is in the row, and a heading that names nothing refuses the file', () => {
  const head = 'name,organization,plan,starts_on';
  expect(importRows(`${head},\nA,Acme,gold,2026-11-01,\n`)).toEqual({
    ok: true,
    rows: [
      {
        line: 2,
        cells: { name: 'A', organization: 'Acme', plan: 'gold', starts_on: '2026-11-01' },
        hasMore: false,
      },
    ],
  });
  const faultOf = (text: string) => {
    const read = importRows(text);
    return read.ok ? null : read.fault;
  };
  expect(faultOf(`${head},price\nA,B,C,D,1\n`)).toEqual({ kind: 'unknown_column', column: 'price' });
  expect(faultOf(`${head},Name\n`)).toEqual({ kind: 'column_twice', column: 'name' });
  expect(faultOf('name,plan\nA,B\n')).toEqual({
    kind: 'missing_columns',
    columns: ['organization', 'starts_on'],
  });
  expect(faultOf(`${head}\n`)).toEqual({ kind: 'empty' });
  expect(faultOf('')).toEqual({ kind: 'empty' });
  expect(faultOf(`id,ends_on\n${'1,\n'.repeat(5_001)}`)).toMatchObject({
    kind: 'too_many_rows',
    rows: 5_001,
  });
});

test('a row with more cells than headings says so', () => {
  const read = importRows('id,ends_on\n1,2026-12-31,oops\n2,2026-12-31,,\n');
  expect(read.ok && read.rows.map(({ hasMore }) => hasMore)).toEqual([true, false]);
});
