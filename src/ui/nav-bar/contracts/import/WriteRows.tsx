// Writes the rows of a file that are right, once a person has said yes to what that changes.
import { useEffect, useRef, useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { CONTRACTS } from '../../../shared/contracts-words';
import { Face } from '../../../shared/Face';
import { useWords } from '../../../shared/words';
import { toConfirm, type ImportEffect } from './use-import-effect';

interface WriteRowsProps {
  /** How many. */
  readonly rows: number;
  readonly effect: ImportEffect;
  readonly onWrite: () => void;
}

export function WriteRows({ rows, effect, onWrite }: WriteRowsProps) {
  const { import: words } = useWords(CONTRACTS);
  /** What was on the screen when it was asked. */
  const [asked, setAsked] = useState<ImportEffect | null>(null);
  const no = useRef<HTMLButtonElement>(null);
  const write = useRef<HTMLButtonElement>(null);
  const open = toConfirm(effect);
  const isAsked = asked !== null && isSame(asked, effect) && open !== null;
  useEffect(() => {
    if (isAsked) no.current?.focus();
  }, [isAsked]);
  return (
    <>
      <p>
        <Button
          ref={write}
          isPrimary
          size="small"
          disabled={rows === 0 || effect.kind === 'working'}
          onClick={() => (open === null ? onWrite() : setAsked(effect))}
        >
          {words.apply({ count: rows })}
        </Button>
      </p>
      {isAsked && (
        <Face type="warning" title={words.sure[open]()} body={words.sure[`${open}_do`]()}>
          <p>
            <Button
              ref={no}
              size="small"
              onClick={() => {
                setAsked(null);
                write.current?.focus();
              }}
            >
              {words.sure.no()}
            </Button>{' '}
            <Button size="small" isPrimary onClick={onWrite}>
              {words.sure.yes({ count: rows })}
            </Button>
          </p>
        </Face>
      )}
    </>
  );
}

/** Another count, or another file, says something else. */
function isSame(one: ImportEffect, other: ImportEffect): boolean {
  if (one.kind !== other.kind || one.kind === 'none' || other.kind === 'none') return false;
  if (one.rows !== other.rows) return false;
  return one.kind !== 'told' || other.kind !== 'told' || one.effect === other.effect;
}
