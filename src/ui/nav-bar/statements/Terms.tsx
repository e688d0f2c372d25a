// What was agreed, and what is left of it: the statement's terms and its limit windows.
import styled from 'styled-components';
import { getColor } from '@zendeskgarden/react-theming';
import type { Sheet } from '../../../actions/statements/sheet';
import { useReading } from '../../shared/reading-context';
import { isolated } from '../../shared/words';
import { windowTitle } from '../../verdict/window-name';
import type { StatementWords } from './how-words';
import { Table } from './Table';

const Facts = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.md}`};
  margin: ${({ theme }) => theme.space.xs} 0 0;

  dt {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }

  dd {
    margin: 0;
  }
`;

interface TermsProps {
  readonly sheet: Sheet;
  readonly words: StatementWords;
}

export function Terms({ sheet, words }: TermsProps) {
  const { formats } = useReading();
  const { terms } = sheet;
  const names = words.terms;
  const money = (minor: number | null) =>
    minor === null ? names.none() : formats.money(minor, terms.currency);
  const unit = { unit: terms.unit };
  const isUsage = terms.coverage === 'pay_as_you_go';
  const isLimited = terms.coverage === 'limited';
  const facts: readonly (readonly [string, string])[] = [
    [names.plan(), isolated(terms.planName)],
    [names.coverage(), names.coverages[terms.coverage]()],
    ...(terms.coverage === 'unlimited'
      ? []
      : [[isUsage ? names.price_usage(unit) : names.price(unit), money(terms.unitPrice)] as const]),
    ...(isLimited
      ? [
          [names.policy(), names.policies[terms.overagePolicy]()] as const,
          [
            names.tolerance(),
            terms.tolerance === 0 ? names.none() : formats.exactUnits(terms.tolerance, terms.unit),
          ] as const,
        ]
      : []),
    [names.cap(), money(terms.spendingCap)],
    [names.zone(), terms.timeZone],
  ];
  return (
    <Facts>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </Facts>
  );
}

export function Allowances({ sheet, words }: TermsProps) {
  const reading = useReading();
  const { allowance } = words;
  const units = (figure: number) => reading.formats.exactUnits(figure, sheet.terms.unit);
  if (sheet.allowances.length === 0) return <p>{allowance.none()}</p>;
  const figures = [
    allowance.limit(),
    allowance.carried(),
    allowance.adjusted(),
    allowance.used(),
    allowance.left(),
  ];
  return (
    <Table
      caption={allowance.title()}
      columns={[{ title: allowance.window() }, ...figures.map((title) => ({ title, isFigure: true }))]}
    >
      {sheet.allowances.map((window) => (
        <tr key={`${window.period} ${window.startsOn}`}>
          <th scope="row">{windowTitle(window, reading)}</th>
          <td className="figure">{units(window.limit)}</td>
          <td className="figure">{units(window.carried)}</td>
          <td className="figure">{units(window.adjusted)}</td>
          <td className="figure">{units(window.used)}</td>
          <td className="figure">{units(window.remaining)}</td>
        </tr>
      ))}
    </Table>
  );
}
