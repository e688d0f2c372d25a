// What each plan would have meant over the last 12 months: units always, money only where plans have fees.
import styled from 'styled-components';
import type { ContractAdvice } from '../../../actions/account/insight-rows';
import type { PlanAdvice } from '../../../domain/advice';
import { useReading } from '../../shared/reading-context';
import { isolated } from '../../shared/words';
import { PlainTable } from '../table/Plain';
import type { InsightWords } from './insight-words';

const Box = styled.div`
  margin-bottom: ${({ theme }) => theme.space.md};
`;

interface AdviceProps {
  readonly advice: ContractAdvice;
  readonly planNames: ReadonlyMap<string, string>;
  readonly words: InsightWords;
}

export function Advice({ advice, planNames, words: { advice: words } }: AdviceProps) {
  const { formats } = useReading();
  const { contractName, startsOn, planId, plans } = advice;
  const contract = isolated(contractName);
  if (plans === null) return <p>{words.too_short({ contract })}</p>;
  const hasFees = plans.some(({ fees }) => fees !== null);
  const money = (amount: number | null, { currency }: PlanAdvice) =>
    amount === null ? words.unknown() : formats.money(amount, currency);
  const heads = [
    words.plan(),
    words.included(),
    words.beyond(),
    ...(hasFees ? [words.beyond_cost(), words.fees(), words.sum()] : []),
  ];
  return (
    <Box>
      <PlainTable>
        <caption>{words.contract({ contract, date: formats.day(startsOn) })}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plans.map((one) => (
            <tr key={one.planId}>
              <td>
                {isolated(planNames.get(one.planId) ?? one.planId)}
                {one.planId === planId && ` ${words.current()}`}
              </td>
              <td>{formats.units(one.included, one.unit)}</td>
              <td>{formats.units(one.beyond, one.unit)}</td>
              {hasFees && (
                <>
                  <td>{money(one.beyondAmount, one)}</td>
                  <td>{money(one.fees, one)}</td>
                  <td>{money(one.total, one)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Box>
  );
}
