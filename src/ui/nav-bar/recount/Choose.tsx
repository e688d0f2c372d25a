// Where a recount begins: from when on tickets are counted, or a run that was cut off and can be gone on with.
import { useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import type { StoredRun } from '../../../actions/recount/recount-ports';
import type { Day } from '../../../domain/facts';
import { RECOUNT } from '../../shared/recount-words';
import { useReading } from '../../shared/reading-context';
import { useWords } from '../../shared/words';
import { Elsewhere, useElsewhere } from './Elsewhere';
import type { RecountSession } from './session';
import { Bar, Section, SectionTitle, Select, Text, Title } from './styles';

/** Months before the running one. */
const RANGES = { this_month: 0, last_month: 1, three_months: 2, year: 11 } as const;
type Range = keyof typeof RANGES;
const NAMES = Object.keys(RANGES) as Range[];

/** So much a clock may be set right by. */
const CLOCKS_APART_MS = 60_000;

interface ChooseProps {
  readonly session: RecountSession;
  readonly stored: StoredRun | null;
}

export function Choose({ session, stored }: ChooseProps) {
  const words = useWords(RECOUNT);
  const { formats, now } = useReading();
  const isElsewhere = useElsewhere(session);
  const [range, setRange] = useState<Range>('last_month');
  return (
    <section>
      <Title>{words.title()}</Title>
      <Text>{words.intro()}</Text>
      {isElsewhere && <Elsewhere />}
      {stored !== null && !isElsewhere && <CutOff session={session} stored={stored} />}
      <Bar>
        <label>
          {words.range.label()}
          <Select
            value={range}
            onChange={({ target }) => setRange(NAMES.find((name) => name === target.value) ?? 'last_month')}
          >
            {NAMES.map((name) => (
              <option key={name} value={name}>
                {words.range[name]()}
              </option>
            ))}
          </Select>
        </label>
        <Button
          isPrimary={stored === null}
          onClick={() => void session.begin(firstOf(formats.today(now()), RANGES[range]))}
        >
          {words.range.start()}
        </Button>
      </Bar>
    </section>
  );
}

function CutOff({ session, stored }: { readonly session: RecountSession; readonly stored: StoredRun }) {
  const { cut } = useWords(RECOUNT);
  const { formats, now } = useReading();
  const { madeAt } = stored.plan;
  const time = formats.moment(madeAt, now());
  const of = stored.plan.batches.reduce((sum, { items }) => sum + items.length, 0);
  const done = Object.keys(stored.progress.outcomes).length;
  return (
    <Section role="status">
      <SectionTitle>{cut.title()}</SectionTitle>
      <Text>{madeAt > now() + CLOCKS_APART_MS ? cut.ahead({ time }) : cut.made({ time })}</Text>
      <Text>{cut.body({ done: formats.number(done), of: formats.number(of) })}</Text>
      <Bar>
        <Button isPrimary onClick={session.goOn}>
          {cut.go_on()}
        </Button>
        <Button onClick={() => void session.discard()}>{cut.discard()}</Button>
      </Bar>
    </Section>
  );
}

function firstOf(today: Day, monthsBefore: number): Day {
  return Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ months: monthsBefore }).toString();
}
