// A contract's record as a form: judged as it is typed, with the periods to come and who else serves beside it.
import { useMemo, useState } from 'react';
import { comingWindows } from '../../../actions/contracts/coming-windows';
import type { ContractBook } from '../../../actions/contracts/contract-ports';
import { lockFaults, locksOf } from '../../../actions/contracts/locks';
import { overlapOf } from '../../../actions/contracts/overlaps';
import { sharingOf } from '../../../actions/contracts/sharing';
import { judgeContract } from '../../../actions/records/judge';
import type { Draft, StoredRecord } from '../../../actions/records/record-ports';
import type { Contract } from '../../../domain/facts';
import { CONTRACTS } from '../../shared/contracts-words';
import { RECORDS } from '../../shared/details-words';
import { Face } from '../../shared/Face';
import { useReading } from '../../shared/reading-context';
import { useWords } from '../../shared/words';
import { Beside, Editor, Main } from '../form/layout';
import { Unsaved } from '../form/Unsaved';
import { useDraft } from '../form/use-draft';
import { zoneOfAccount } from './account-zone';
import { Coming } from './Coming';
import { ContractFields } from './ContractFields';
import { adjustmentsOf, countedWindows } from './counted-windows';
import { faultSentences } from './fault-sentences';
import type { ContractTools } from './contract-parts';
import { OverlapNote } from './OverlapNote';
import { SaveBar } from './SaveBar';

interface ContractEditorProps extends ContractTools {
  /** As it is stored; null for a new one. */
  readonly opened: StoredRecord | null;
  readonly first: Draft;
  /** Null for a new one. */
  readonly book: ContractBook | null;
}

const NO_BOOK = { finished: [], untaken: [] };

export function ContractEditor(props: ContractEditorProps) {
  const { opened: given, first, book, registry, shelf, account, hold, pace } = props;
  const words = useWords(CONTRACTS);
  const records = useWords(RECORDS);
  const reading = useReading();
  /** As the form opened: what a colleague saves meanwhile is noticed against it. */
  const [opened, setOpened] = useState(given);
  const form = useDraft(first, given === null);
  const { draft } = form;
  const { reader } = shelf.desk;
  const id = opened?.id ?? 'new';
  const locks = useMemo(() => locksOf(book ?? NO_BOOK), [book]);
  /** A day that final statements fix cannot be mended here, and keeps nobody from editing the rest. */
  const kept = locks.until === null ? null : (opened?.draft ?? null);
  const judged = judgeContract(reader, id, draft, registry.readablePlans, kept);
  const row = reader.contract(id, draft);
  const others = registry.contracts.filter(({ stored }) => stored.id !== id);
  const sharing = row.drawsFrom === null ? null : sharingOf([...others.map((one) => one.row), row])(row);
  const locked =
    opened === null
      ? []
      : lockFaults({ reader, pace, account, plans: registry.readablePlans }, opened.draft, draft, locks);
  const faults = faultSentences({ judged: judged.faults, locked, sharing, locks }, words, records, reading);
  const contract = judged.value?.contract ?? null;
  const before =
    opened === null
      ? null
      : judgeContract(reader, id, opened.draft, registry.readablePlans, opened.draft).value;
  const plan = contract === null ? undefined : registry.readablePlans.get(contract.planId);
  const zone = zoneOfAccount(account);
  const today = reading.formats.today(reading.now());
  const coming =
    contract === null || plan === undefined || contract.drawsFrom !== null
      ? null
      : comingWindows({
          contract,
          plan,
          accountTimeZone: zone,
          adjustments: adjustmentsOf(id, book?.adjustments ?? [], plan.unit),
          from: today,
          counted:
            opened !== null && reader.differing('support_contract', opened.draft, draft).length === 0
              ? countedWindows(props, id)
              : [],
        });
  const isDirty =
    form.isTouched &&
    (opened === null || reader.differing('support_contract', opened.draft, draft).length > 0);
  /** Tickets that are there already. */
  const mayDecide = (next: Contract) =>
    opened === null ? next.startsOn <= today : !isSame(before?.contract, next);
  return (
    <>
      <Unsaved isDirty={isDirty} hold={hold} />
      {locks.until !== null && (
        <Face
          type="info"
          title={words.edit.locked({ date: reading.formats.day(locks.until) })}
          body={words.edit.locked_do()}
        />
      )}
      <Editor
        noValidate
        aria-label={opened === null ? words.edit.title_new() : words.edit.title({ name: opened.draft.name })}
        onSubmit={(event) => event.preventDefault()}
      >
        <Main>
          <ContractFields {...props} id={id} form={form} row={row} faults={faults} locked={locks.fields} />
          <SaveBar
            {...props}
            opened={opened}
            form={form}
            faults={faults.size}
            isDirty={isDirty}
            changed={contract === null || !mayDecide(contract) ? null : row}
            onOpened={setOpened}
          />
        </Main>
        <Beside aria-label={words.coming.title()}>
          {coming === null || plan === undefined ? (
            <p>{row.drawsFrom === null ? words.coming.incomplete() : words.coming.drawing()}</p>
          ) : (
            <Coming coming={coming} coverage={plan.coverage} />
          )}
          {contract !== null && (
            <OverlapNote
              overlap={overlapOf({
                contract,
                contracts: others.flatMap((one) => one.contract ?? []),
                plans: registry.readablePlans,
                accountTimeZone: zone,
              })}
              name={draft.name}
              id={id}
              others={others}
            />
          )}
        </Beside>
      </Editor>
    </>
  );
}

/** Whether tickets are decided alike: names, people and notes decide none. */
function isSame(before: Contract | undefined, after: Contract): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
