// What a file would do: how many contracts it makes, changes and leaves, and which.
import styled from 'styled-components';
import type { DryRun, GoodRow } from '../../../../actions/contracts/csv/dry-run';
import { CONTRACTS } from '../../../shared/contracts-words';
import { Face } from '../../../shared/Face';
import { useReading } from '../../../shared/reading-context';
import { isolated, useWords } from '../../../shared/words';
import { enumerated } from '../../enumerated';
import { sentences } from '../../sentences';
import { PlainTable } from '../../table/Plain';
import type { ContractTools } from '../contract-parts';
import { useValueWords } from './use-value-words';

/** So many rows are looked through; the others are in the file. */
const MOST_SHOWN = 50;
const MOST_NAMES = 5;
const TERM: ReadonlySet<string> = new Set(['starts_on', 'ends_on']);

/** Wide enough for the name of a file in its caption. */
const Sums = styled(PlainTable)`
  min-width: min(100%, 20em);
`;

interface FoundProps {
  readonly run: DryRun;
  readonly file: string;
  readonly tools: ContractTools;
}

export function Found({ run, file, tools }: FoundProps) {
  const { import: words, field } = useWords(CONTRACTS);
  const { formats } = useReading();
  const { created, changed, same, wrong, overlaps } = run;
  const wrongRows = new Set(wrong.map(({ line }) => line)).size;
  const movesTerm = ({ stored, changed: fields }: GoodRow) =>
    stored !== null && fields.some((field) => TERM.has(field));
  const rows = [...created, ...changed].sort(
    (a, b) => Number(movesTerm(b)) - Number(movesTerm(a)) || a.line - b.line,
  );
  const shown = rows.slice(0, MOST_SHOWN);
  const valueWords = useValueWords(tools, shown, created);
  return (
    <>
      <Sums>
        <caption>{words.found({ file: isolated(file) })}</caption>
        <tbody>
          {(
            [
              ['created', created.length],
              ['changed', changed.length],
              ['same', same.length],
              ['wrong', wrongRows],
            ] as const
          ).map(([what, count]) => (
            <tr key={what}>
              <th scope="row">{words.sum[what]()}</th>
              <td>{formats.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </Sums>
      {overlaps.size > 0 && (
        <Face type="warning" title={words.overlaps({ count: overlaps.size })} body={words.overlaps_do()}>
          <ul>
            {[...overlaps].slice(0, MOST_SHOWN).map(([line, names]) => (
              <li key={line}>{words.overlap({ line, names: namesOf(names, formats.locale) })}</li>
            ))}
          </ul>
        </Face>
      )}
      {rows.length > 0 && (
        <details open>
          <summary>{words.rows()}</summary>
          <ul>
            {shown.map((row) => (
              <li key={row.line}>
                {sentences(words.row({ line: row.line, name: isolated(row.draft.name) }), ...changesOf(row))}
              </li>
            ))}
          </ul>
          {rows.length > MOST_SHOWN && <p>{words.more({ count: rows.length - MOST_SHOWN })}</p>}
        </details>
      )}
    </>
  );

  function changesOf({ stored, changed, draft }: GoodRow): readonly string[] {
    if (stored === null) return [words.is_new()];
    const value = (of: GoodRow['draft'], key: string) =>
      valueWords(key, key === 'name' ? of.name : (of.fields[key] ?? ''));
    return changed.map((key) =>
      words.change({
        field: field[key as keyof typeof field](),
        before: value(stored.draft, key),
        after: value(draft, key),
      }),
    );
  }
}

/** The first of them: a file may make hundreds for one organization. */
function namesOf(names: readonly string[], locale: string): string {
  const said = names.slice(0, MOST_NAMES).map(isolated);
  return enumerated(names.length > MOST_NAMES ? [...said, '…'] : said, locale);
}
