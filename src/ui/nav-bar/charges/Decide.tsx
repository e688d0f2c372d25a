// What a person may decide about the ticked charges, and the form of what is being decided.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import type { ChargeRow } from '../../../actions/account/charge-rows';
import { isOffered, type ChargesWords, type ManyKind } from './charge-words';
import type { ManyActs } from './many-acts';
import { ManyActsForm } from './ManyActsForm';
import { Row } from './Row';

interface DecideProps {
  /** What this person may decide; a guide, not a lock. */
  readonly kinds: readonly ManyKind[];
  /** Something is shown that could be ticked. */
  readonly hasRows: boolean;
  /** The ticked ones that are shown. */
  readonly chosen: readonly ChargeRow[];
  readonly acts: ManyActs;
  readonly words: ChargesWords;
}

export function Decide({ kinds, chosen, hasRows, acts, words }: DecideProps) {
  const { form } = useSyncExternalStore(acts.subscribe, acts.state);
  const [isOpenedHere, setOpenedHere] = useState(false);
  const offers = useRef<HTMLDivElement>(null);
  const isClosedHere = useRef(false);
  useEffect(() => {
    if (form === null && isClosedHere.current) offers.current?.focus();
    isClosedHere.current = false;
  }, [form]);
  const close = () => {
    isClosedHere.current = true;
    acts.close();
  };
  if (form !== null) {
    return <ManyActsForm form={form} acts={acts} words={words} takesFocus={isOpenedHere} onClose={close} />;
  }
  return (
    <Row ref={offers} role="group" aria-label={words.act.group()} tabIndex={-1}>
      {(hasRows ? kinds : []).map((kind) => {
        const rows = chosen.filter((row) => isOffered(row, kind));
        return (
          <Button
            key={kind}
            size="small"
            disabled={rows.length === 0}
            onClick={() => {
              setOpenedHere(true);
              acts.open(kind, rows);
            }}
          >
            {words.act.offer[kind]({ count: rows.length })}
          </Button>
        );
      })}
    </Row>
  );
}
