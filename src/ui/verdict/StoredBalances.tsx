// The last count that was stored, with its time: what is shown where this frame cannot or may not count itself.
import type { GroupFacts } from '../../actions/read-group';
import { useReading } from '../shared/reading-context';
import { isolated } from '../shared/words';
import { LimitBar } from './LimitBar';
import { Section } from './Section';
import { storedBalances } from './stored-balances';

export default function StoredBalances({ facts }: { readonly facts: GroupFacts }) {
  const { words, formats, now } = useReading();
  const stored = storedBalances(facts, formats.today(now()));
  if (stored.length === 0)
    return <Section title={words.contract.title()}>{words.panel.balance_none()}</Section>;
  return stored.map(({ contract, name, unit, at, windows }) => (
    <Section key={contract.id} title={`${words.contract.title()} ${isolated(name)}`}>
      {windows.map((window) => (
        <LimitBar
          key={window.period}
          window={window}
          unit={unit}
          level={window.remaining === 0 ? 'full' : 'calm'}
        />
      ))}
      <div>{words.panel.balance_at({ ago: formats.relativeMoment(Date.parse(at), now()) })}</div>
    </Section>
  ));
}
