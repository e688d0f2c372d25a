// Where a contract stands and how long it runs, in words.
import type { ContractLine } from '../../../actions/contracts/contract-list';
import type { Reading } from '../../shared/reading';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** "1 Jan 2026 to 31 Dec 2026"; what is no date stands as it is stored. */
export function termWords(
  { startsOn, endsOn }: Pick<ContractLine, 'startsOn' | 'endsOn'>,
  { words, formats }: Pick<Reading, 'words' | 'formats'>,
): string {
  const said = (day: string) => (DAY.test(day) && !Number.isNaN(Date.parse(day)) ? formats.day(day) : day);
  const start = said(startsOn);
  return endsOn === '' ? words.contract.open({ start }) : words.contract.term({ start, end: said(endsOn) });
}
