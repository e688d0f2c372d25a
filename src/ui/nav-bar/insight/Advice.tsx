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
  readonly plans: AdvisedPlans;
  readonly words: InsightWords;
}

/** By id: how a plan is called, and whether it has no limit that could be passed. */
export type AdvisedPlans = ReadonlyMap<string, { readonly name: string; readonly isUnlimited: boolean }>;

export function Advice({ advice, plans: known, words: { advice: words } }: AdviceProps) {
  const { formats } = useReading();
  const { contractName, startsOn, planId, plans } = advice;
  const contract = isolated(contractName);
  if (plans === null) return <p>{words.too_short({ contract })}</p>;
  const hasFees = plans.some(({ fees }) => fees !== null);
  const money = (amount: number | null, { currency }: PlanAdvice) =>
    amount === null
      ? words.unknown()
      : amount === 0 && currency === null
        ? // A plan without a currency has no prices: a bare 0 would be a figure of nothing.
          words.no_cost()
        : formats.money(amount, currency);
  const isUnlimited = ({ planId: id }: PlanAdvice) => known.get(id)?.isUnlimited ?? false;
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
                {isolated(known.get(one.planId)?.name ?? one.planId)}
                {one.planId === planId && ` ${words.current()}`}
              </td>
              <td>{formats.units(one.included, one.unit)}</td>
              <td>{isUnlimited(one) ? words.no_limit() : formats.units(one.beyond, one.unit)}</td>
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
