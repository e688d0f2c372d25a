// The periods to come, beside the form that decides them.
import styled from 'styled-components';
import type { ComingWindow, ComingWindows } from '../../../actions/contracts/coming-windows';
import type { Coverage, Unit } from '../../../domain/facts';
import { CONTRACTS } from '../../shared/contracts-words';
import type { Reading } from '../../shared/reading';
import { useReading } from '../../shared/reading-context';
import { useWords, type GroupWords } from '../../shared/words';
import { windowTitle } from '../../verdict/window-name';
import { enumerated } from '../enumerated';
import { PlainTable } from '../table/Plain';

const Box = styled.section`
  max-width: 100%;
  overflow-x: auto;
`;

const Table = styled(PlainTable)`
  width: 100%;

  th {
    overflow-wrap: normal;
  }

  th,
  td {
    padding-inline: ${({ theme }) => theme.space.xxs};
  }
`;

interface ComingProps {
  readonly coming: ComingWindows;
  readonly coverage: Coverage;
}

export function Coming({ coming: { limits, billing, unit }, coverage }: ComingProps) {
  const { coming: words } = useWords(CONTRACTS);
  const reading = useReading();
  const statements = billing.map((window) => windowTitle({ ...window }, reading));
  const carries = limits.some(({ carriesUpTo }) => carriesUpTo > 0);
  const isAdjusted = limits.some(({ adjusted }) => adjusted !== 0);
  return (
    <Box>
      {coverage === 'unlimited' && <p>{words.unlimited()}</p>}
      {coverage === 'pay_as_you_go' && <p>{words.usage()}</p>}
      {billing.length === 0 && <p>{words.over()}</p>}
      {limits.length > 0 && (
        <Table>
          <caption>{words.title()}</caption>
          <thead>
            <tr>
              <th scope="col">{words.period()}</th>
              <th scope="col">{words.includes()}</th>
              {carries && <th scope="col">{words.carried()}</th>}
              {isAdjusted && <th scope="col">{words.adjusted()}</th>}
            </tr>
          </thead>
          <tbody>
            {limits.map((window) => (
              <tr key={`${window.period} ${window.startsOn}`}>
                <th scope="row">{windowTitle(window, reading)}</th>
                <td>{includedWords(window, unit, words, reading)}</td>
                {carries && <td>{carriedWords(window, unit, words, reading)}</td>}
                {isAdjusted && (
                  <td>{window.adjusted === 0 ? '' : reading.formats.units(window.adjusted, unit)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {statements.length > 0 && (
        <p>{words.statements({ list: enumerated(statements, reading.formats.locale) })}</p>
      )}
    </Box>
  );
}

type ComingWords = GroupWords<'contracts'>['coming'];

function includedWords({ limit, whole }: ComingWindow, unit: Unit, words: ComingWords, { formats }: Reading) {
  const units = formats.units(limit, unit);
  return limit === whole ? units : words.cut({ units, whole: formats.units(whole, unit) });
}

function carriedWords(
  { carried, carriesUpTo }: ComingWindow,
  unit: Unit,
  words: ComingWords,
  { formats }: Reading,
) {
  if (carried !== null) return formats.units(carried, unit);
  return words.up_to({ units: formats.units(carriesUpTo, unit) });
}
