// One contract: what can be done to it, and below it its record, or the form of what is being done.
import { useCallback, useId } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { copyOf, newContract } from '../../../actions/contracts/contract-draft';
import { CONTRACTS } from '../../shared/contracts-words';
import { Face } from '../../shared/Face';
import { FORM } from '../../shared/form-words';
import { part } from '../../shared/part';
import { useReading } from '../../shared/reading-context';
import { FailedFace, LoadingFace } from '../../shared/ReadingFaces';
import { TextButton } from '../../shared/TextButton';
import { isolated, useWords } from '../../shared/words';
import { useHeading } from '../form/standing';
import { ContractEditor } from './ContractEditor';
import type { ActProps } from './acts/use-ending';
import type { ContractTools } from './contract-parts';
import { JustMade } from './JustMade';
import { useMayDecide } from './use-may-decide';
import { useRead } from './use-read';

const EndForm = part(() => import('./acts/EndForm'));
const NextForm = part(() => import('./acts/NextForm'));
const OpeningForm = part(() => import('./acts/OpeningForm'));
const RemoveForm = part(() => import('./acts/RemoveForm'));

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  margin-bottom: ${({ theme }) => theme.space.sm};
`;

const Title = styled.h2`
  flex: 1 1 100%;
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;

  &:focus {
    outline: none;
  }
`;

const ACTS = ['end', 'renew', 'upgrade', 'opening', 'remove'] as const;
/** Which units they may move hangs on who asks. */
const ADJUSTING: ReadonlySet<string> = new Set(['renew', 'upgrade', 'opening']);

interface ContractPageProps extends ContractTools {
  /** Of the record; `new` for one to be made. */
  readonly id: string;
}

export default function ContractPage(props: ContractPageProps) {
  const { id, registry, chosen, onChoose } = props;
  const words = useWords(CONTRACTS);
  const form = useWords(FORM);
  const { formats, now } = useReading();
  const back = () => onChoose({ edit: '', from: '', act: '', made: '' });
  const toList = <TextButton onClick={back}>{form.back()}</TextButton>;
  const today = formats.today(now());
  const heading = useHeading(props.chosen['act']);
  const titleId = useId();
  if (id === 'new') {
    const from = registry.contracts.find(({ stored }) => stored.id === chosen['from'])?.stored.draft;
    const first =
      from === undefined ? newContract(today) : copyOf(from, words.edit.copy_of({ name: from.name }), today);
    return (
      <section aria-labelledby={titleId}>
        <Head>
          {toList}
          <Title id={titleId} ref={heading} tabIndex={-1}>
            {words.edit.title_new()}
          </Title>
        </Head>
        <ContractEditor {...props} opened={null} first={first} book={null} />
      </section>
    );
  }
  const entry = registry.contracts.find(({ stored }) => stored.id === id);
  if (entry === undefined) {
    return (
      <>
        {toList}
        <Face type="warning" title={words.edit.gone()} body={words.edit.gone_do()} />
      </>
    );
  }
  return <StoredContract {...props} entry={entry} toList={toList} />;
}

interface StoredContractProps extends ContractPageProps {
  readonly entry: ContractTools['registry']['contracts'][number];
  readonly toList: React.ReactNode;
}

function StoredContract(props: StoredContractProps) {
  const titleId = useId();
  const heading = useHeading(props.chosen['act']);
  const { id, entry, parts, chosen, onChoose, toList } = props;
  const words = useWords(CONTRACTS);
  const { stored, contract } = entry;
  // A change that was made here is in the book, too.
  const ask = useCallback(() => parts.contracts.bookOf(id), [parts, id]);
  const [book, again] = useRead(ask);
  const [may, askAgain] = useMayDecide(props);
  const mayDecide = may.kind === 'ready' && may.value;
  const act = ACTS.find((one) => one === chosen['act']);
  const toEditor = () => onChoose({ act: '' });
  /** What has to be read before anything is drawn. */
  const needed = book.kind === 'ready' && act !== undefined && ADJUSTING.has(act) ? may : book;
  const offered = ACTS.filter((one) => {
    if (one === 'remove') return true;
    if (contract === null) return false;
    return one === 'end' || (contract.drawsFrom === null && (one !== 'opening' || mayDecide));
  });
  const done = () => {
    again();
    toEditor();
  };
  return (
    <section aria-labelledby={titleId}>
      <Head>
        {toList}
        <Title id={titleId} ref={heading} tabIndex={-1}>
          {isolated(stored.draft.name)}
        </Title>
        {offered.map((one) => (
          <Button key={one} size="small" aria-pressed={one === act} onClick={() => onChoose({ act: one })}>
            {words.acts[one]()}
          </Button>
        ))}
        <Button size="small" onClick={() => onChoose({ edit: 'new', from: id, act: '' })}>
          {words.acts.copy()}
        </Button>
      </Head>
      {needed.kind === 'reading' && <LoadingFace />}
      {needed.kind === 'failed' && (
        <FailedFace
          state={{ failure: needed.failure, retryAt: null }}
          retry={needed === book ? again : askAgain}
        />
      )}
      {book.kind === 'ready' && act === undefined && <JustMade {...props} mayDecide={mayDecide} />}
      {book.kind === 'ready' && act === undefined && (
        <ContractEditor {...props} opened={stored} first={stored.draft} book={book.value} />
      )}
      {book.kind === 'ready' && needed.kind === 'ready' && act !== undefined && (
        <ActForm
          {...props}
          act={act}
          book={book.value}
          mayDecide={mayDecide}
          onClose={act === 'remove' ? toEditor : done}
        />
      )}
    </section>
  );
}

interface ActFormProps extends Omit<ActProps, 'contract'> {
  readonly act: (typeof ACTS)[number];
}

function ActForm(props: ActFormProps) {
  const { act, entry } = props;
  if (act === 'remove') return <RemoveForm {...props} />;
  const { contract } = entry;
  if (contract === null) return null;
  if (act === 'end') return <EndForm {...props} contract={contract} />;
  if (act === 'opening') return <OpeningForm {...props} contract={contract} />;
  return <NextForm key={act} {...props} kind={act} contract={contract} />;
}
