// Statements and month's ends of the counted account, with what this person may do about them.
import { useMemo, useSyncExternalStore } from 'react';
import { Field, Select } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import { manages } from '../../actions/acts/acts-offered';
import type { Account } from '../../actions/evidence';
import type { Pace } from '../../actions/keep-tag';
import type { RecountOutcome } from '../../actions/recount/clean';
import type { LocaleDesk } from '../../actions/statements/languages';
import type { StatementDesk } from '../../actions/statements/statement-ports';
import { Face } from '../shared/Face';
import { PAGE } from '../shared/page-words';
import { useReading } from '../shared/reading-context';
import type { Watched } from '../shared/watched';
import { useWords } from '../shared/words';
import type { Uncounted } from './fold/fold-messages';
import MonthEnd from './month-end/MonthEnd';
import type { PageRouter } from './shell/page-router';
import type { PageRoute } from './shell/route';
import { BROWSER_FILES } from './statements/browser-files';
import type { StatementTools, StatementViews } from './statements/statement-tools';
import StatementView from './statements/StatementView';
import type { Views } from './views';

const Chooser = styled(Field)`
  margin-bottom: ${({ theme }) => theme.space.md};
  max-width: 420px;
`;

export interface BookTools {
  readonly account: Account;
  readonly statements: StatementDesk;
  readonly locales: LocaleDesk;
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
  readonly goTo: PageRouter['goTo'];
  /** Something was written: everything is read again. */
  readonly onChanged: () => void;
}

/** One of each count, also for whoever comes back: what was made final is known to be behind the count it began with. */
const lastAsked = new WeakMap<Views, { readonly outcome: RecountOutcome; readonly asked: StatementViews }>();

function askedOf(views: Views, outcome: RecountOutcome, now: () => number): StatementViews {
  const last = lastAsked.get(views);
  if (last?.outcome === outcome) return last.asked;
  const asked = views.statements(outcome, now);
  lastAsked.set(views, { outcome, asked });
  return asked;
}

export default function BooksPart(props: BooksPartProps) {
  const { tab, views, reading, tools, chosen, onChoose, goTo, onChanged } = props;
  const { now, formats } = useReading();
  const { account, statements: desk, locales, pace, outcome: watched } = tools;
  const outcome = useSyncExternalStore(watched.subscribe, watched.state);
  const asked = askedOf(views, outcome, now);
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
      locales,
      go: {
        charges: (days, search) => goTo('charges', { ...days, search }),
        recount: () => goTo('recount'),
        count: onChanged,
        statement: (contract, day) => goTo('statements', { contract, day }),
        month: (month) => goTo('month-end', { month }),
      },
    }),
    [desk, pace, person, account, onChanged, locales, goTo],
  );
  if (tab === 'month-end') {
    return <MonthEnd views={asked} chosen={chosen} onChoose={onChoose} tools={given} />;
  }
  const contract = chosen['contract'] ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(chosen['day'] ?? '')?.[0] ?? formats.today(now());
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
          day={day}
          tools={given}
          onWindow={(startsOn) => onChoose({ day: startsOn })}
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
