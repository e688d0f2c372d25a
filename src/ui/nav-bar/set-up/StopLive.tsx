// Going back to observing: it ends billing for the whole account, so it is asked, with what follows from it.
import { useEffect, useRef, useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { Face } from '../../shared/Face';
import type { GroupWords } from '../../shared/words';
import { Bar } from './styles';

interface StopLiveProps {
  readonly words: GroupWords<'set_up'>['live'];
  readonly isBusy: boolean;
  readonly onStop: () => Promise<void>;
}

export function StopLive({ words, isBusy, onStop }: StopLiveProps) {
  const [isAsked, setAsked] = useState(false);
  const stop = useRef<HTMLButtonElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsked) no.current?.focus();
  }, [isAsked]);
  const answer = async () => {
    await onStop();
    setAsked(false);
  };
  return (
    <>
      <Bar>
        <Button ref={stop} size="small" disabled={isBusy} onClick={() => setAsked(true)}>
          {words.stop()}
        </Button>
      </Bar>
      {isAsked && (
        <Face type="warning" title={words.stop_sure()} body={words.stop_then()}>
          <p>
            <Button
              ref={no}
              size="small"
              disabled={isBusy}
              onClick={() => {
                setAsked(false);
                stop.current?.focus();
              }}
            >
              {words.stop_no()}
            </Button>{' '}
            <Button size="small" isDanger disabled={isBusy} onClick={() => void answer()}>
              {words.stop_yes()}
            </Button>
          </p>
        </Face>
      )}
    </>
  );
}
