// One contract: the section that the ticket's sidebar draws too, with whose limits it uses, its last windows and its
// statements.
import { useReading } from '../shared/reading-context';
import { isolated, type GroupWords } from '../shared/words';
import { ContractSection } from '../verdict/ContractSection';
import { PastChart } from './PastChart';
import { isRunning, type ShownContract } from './shown-contracts';
import { Statements } from './Statements';

interface ContractCardProps {
  readonly shown: ShownContract;
  /** Counted, but too many tickets to look back over more than the windows of now. */
  readonly isTooFar: boolean;
  readonly words: GroupWords<'organization'>;
}

export function ContractCard({ shown, isTooFar, words }: ContractCardProps) {
  const { words: panel, formats, now } = useReading();
  const { contract, plan, balance, stage, masterName, storedAt, past, statements } = shown;
  const { coverage } = plan.plan;
  const isCounted = isRunning(shown) && shown.hasFigures && storedAt === null;
  const drawn = past !== null && (!isTooFar || past.windows.length > 1) ? past : null;
  return (
    <ContractSection serving={shown}>
      {masterName !== null && <div>{words.shares({ contract: isolated(masterName) })}</div>}
      {stage === 'not_started' && <div>{words.starts({ date: formats.day(contract.startsOn) })}</div>}
      {stage === 'ended' && contract.endsOn !== null && (
        <div>{words.ended({ date: formats.day(contract.endsOn) })}</div>
      )}
      {isRunning(shown) && coverage === 'unlimited' && <div>{panel.left.unlimited()}</div>}
      {isRunning(shown) && coverage === 'pay_as_you_go' && <div>{words.usage()}</div>}
      {isRunning(shown) && !shown.hasFigures && <div>{panel.panel.balance_none()}</div>}
      {storedAt !== null && (
        <div>{panel.panel.balance_at({ ago: formats.relativeMoment(Date.parse(storedAt), now()) })}</div>
      )}
      {drawn !== null && <PastChart past={drawn} unit={balance.unit} words={words} />}
      {isCounted && drawn === null && <div>{words.chart.too_many()}</div>}
      <Statements statements={statements} period={contract.billingPeriod} words={words} />
    </ContractSection>
  );
}
