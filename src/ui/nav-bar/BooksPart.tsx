// Statements and month's ends of the counted account, with what this person may do about them.
import { useMemo, useSyncExternalStore } from 'react';
import { Field, Select } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import { manages } from '../../actions/acts/acts-offered';
import type { Account } from '../../actions/evidence';
import type { Pace } from '../../actions/keep-tag';
import type { RecountOutcome } from '../../actions/recount/clean';
import type { StatementDesk } from '../../actions/statements/statement-ports';
import { Face } from '../shared/Face';
import { PAGE } from '../shared/page-words';
import { useReading } from '../shared/reading-context';
import type { Watched } from '../shared/watched';
import { useWords } from '../shared/words';
import type { Uncounted } from './fold/fold-messages';
import MonthEnd from './month-end/MonthEnd';
import type { PageRoute } from './shell/route';
import { BROWSER_FILES } from './statements/browser-files';
import type { StatementTools } from './statements/statement-tools';
import StatementView from './statements/StatementView';
import type { Views } from './views';

const Chooser = styled(Field)`
  margin-bottom: ${({ theme }) => theme.space.md};
  max-width: 420px;
`;

export interface BookTools {
  readonly account: Account;
  readonly statements: StatementDesk;
  readonly pace: Pace;
  /** What became of the differences that recounts of this session found. */
  readonly outcome: Watched<RecountOutcome>;
}

interface BooksPartProps {
  readonly tab: 'statements' | 'month-end';
  readonly views: Views;
  readonly reading: Uncounted;
  readonly tools: BookTools;
  readonly chosen: PageRoute['chosen'];
  readonly onChoose: (changes: PageRoute['chosen']) => void;
  readonly openStatement: (contract: string, day: string) => void;
  /** Something was written: everything is read again. */
  readonly onChanged: () => void;
}

export default function BooksPart(props: BooksPartProps) {
  const { tab, views, reading, tools, chosen, onChoose, openStatement, onChanged } = props;
  const { now, formats } = useReading();
  const { account, statements: desk, pace, outcome: watched } = tools;
  const outcome = useSyncExternalStore(watched.subscribe, watched.state);
  const asked = useMemo(() => views.statements(outcome, now), [views, outcome, now]);
  const { person } = reading;
  const given = useMemo(
    (): StatementTools => ({
      desk,
      pace,
      mayDecide: manages({ person, account }) && !person.isLight && !person.isRestricted,
      authorId: person.id,
      uuid: () => crypto.randomUUID(),
      onChanged,
      files: BROWSER_FILES,
    }),
    [desk, pace, person, account, onChanged],
  );
  const today = formats.today(now());
  if (tab === 'month-end') {
    return (
      <MonthEnd
        views={asked}
        month={/^\d{4}-\d{2}$/.exec(chosen['month'] ?? '')?.[0] ?? monthBefore(today)}
        onMonth={(month) => onChoose({ month })}
        tools={given}
        onOpen={openStatement}
      />
    );
  }
  const contract = chosen['contract'] ?? '';
  return (
    <>
      <ContractChooser
        reading={reading}
        contract={contract}
        onChoose={(one) => onChoose({ contract: one, day: '' })}
      />
      {contract !== '' && (
        <StatementView
          views={asked}
          contractId={contract}
          day={/^\d{4}-\d{2}-\d{2}$/.exec(chosen['day'] ?? '')?.[0] ?? today}
          tools={given}
          onWindow={(day) => onChoose({ day })}
        />
      )}
    </>
  );
}

interface ContractChooserProps {
  readonly reading: Uncounted;
  readonly contract: string;
  readonly onChoose: (contract: string) => void;
}

function ContractChooser({ reading: { contracts }, contract, onChoose }: ContractChooserProps) {
  const { statements: words } = useWords(PAGE);
  const { formats } = useReading();
  const sorted = useMemo(() => {
    const names = new Intl.Collator(formats.locale, { numeric: true });
    return contracts
      .filter(({ drawsFrom }) => drawsFrom === null)
      .map(({ record }) => record)
      .sort((one, other) => names.compare(one.name, other.name));
  }, [contracts, formats.locale]);
  return (
    <>
      <Chooser>
        <Field.Label>{words.contract()}</Field.Label>
        <Select isCompact value={contract} onChange={({ target }) => onChoose(target.value)}>
          <option value="">{words.prompt()}</option>
          {sorted.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Chooser>
      {contract === '' && <Face type="info" title={words.none()} body={words.none_do()} />}
    </>
  );
}

/** The month that is finished next is the one before this. */
function monthBefore(today: string): string {
  return Temporal.PlainDate.from(today).subtract({ months: 1 }).toString().slice(0, 7);
}
