// The charges of the chosen days, asked of the fold, with what this person may decide about them.
import { useCallback, useMemo } from 'react';
import type { Charges, WithoutPlanRow } from '../../../actions/account/charge-rows';
import type { ManyBook } from '../../../actions/acts/act-on-many';
import { manages } from '../../../actions/acts/acts-offered';
import type { Account } from '../../../actions/evidence';
import type { SignedIn } from '../../../actions/ports';
import { LoadingFace } from '../../shared/ReadingFaces';
import { useReading } from '../../shared/reading-context';
import { useAnswer } from '../use-answer';
import { useNames, type Names } from '../names';
import type { Views } from '../views';
import { readChoice } from './charge-choice';
import type { ManyKind } from './charge-words';
import ChargesTab from './ChargesTab';
import type { TagParts } from './followed-tags';
import { manyActsOf } from './many-acts';

interface ChargesPartProps {
  readonly views: Views;
  readonly names: Names;
  readonly person: SignedIn;
  readonly account: Account;
  readonly book: () => Promise<ManyBook>;
  readonly tags: TagParts;
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (changes: Readonly<Record<string, string>>) => void;
}

export default function ChargesPart(props: ChargesPartProps) {
  const { views, names, person, account, book, tags, chosen, onChoose } = props;
  const { formats, now } = useReading();
  const today = formats.today(now());
  const choice = useMemo(() => readChoice(chosen, today), [chosen, today]);
  const { from, to } = choice.range;
  const question = useCallback(() => views.charges({ from, to }), [views, from, to]);
  const charges = useAnswer(question);
  const acts = useMemo(
    () => manyActsOf({ book, tags, personId: person.id, now }),
    [book, tags, person.id, now],
  );
  const nameOf = useNames(names, 'organization', charges === null ? [] : unnamedIn(charges));
  if (charges === null) return <LoadingFace />;
  return (
    <ChargesTab
      charges={{ ...charges, withoutPlan: charges.withoutPlan.map((row) => named(row, nameOf)) }}
      choice={choice}
      onChoose={onChoose}
      acts={acts}
      kinds={kindsFor(person, account)}
    />
  );
}

/** Organizations without a contract are not part of a count. */
const MOST_NAMES = 500;

function unnamedIn({ withoutPlan }: Charges): readonly string[] {
  const ids = withoutPlan.flatMap((row) => (row.organizationName === null ? (row.organizationId ?? []) : []));
  return [...new Set(ids)].slice(0, MOST_NAMES);
}

function named(row: WithoutPlanRow, nameOf: (id: string) => string | null): WithoutPlanRow {
  const { organizationId: id, organizationName } = row;
  return id === null || organizationName !== null ? row : { ...row, organizationName: nameOf(id) };
}

/** Everybody who may write entries approves; managers waive (design section 3). */
function kindsFor(person: SignedIn, account: Account): readonly ManyKind[] {
  if (person.isLight || person.isRestricted) return [];
  return manages({ person, account }) ? ['approve', 'waive'] : ['approve'];
}
