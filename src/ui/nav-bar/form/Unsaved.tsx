// Keeps what was typed from being lost by going elsewhere on the page: whoever goes is asked first, on the page itself,
// because a framed app has no dialogs of the browser.
import { useEffect, useRef, useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { Face } from '../../shared/Face';
import { FORM } from '../../shared/form-words';
import { useWords } from '../../shared/words';
import type { Hold } from '../shell/page-router';

interface UnsavedProps {
  readonly isDirty: boolean;
  readonly hold: Hold;
}

export function Unsaved({ isDirty, hold }: UnsavedProps) {
  const { unsaved } = useWords(FORM);
  const [go, setGo] = useState<{ readonly on: () => void } | null>(null);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isDirty) return undefined;
    return hold((on) => setGo({ on }));
  }, [isDirty, hold]);
  useEffect(() => {
    if (go !== null) stay.current?.focus();
  }, [go]);
  if (go === null || !isDirty) return null;
  return (
    <Face type="warning" title={unsaved.title()} body={unsaved.body()}>
      <p>
        <Button ref={stay} size="small" onClick={() => setGo(null)}>
          {unsaved.stay()}
        </Button>{' '}
        <Button size="small" isDanger onClick={go.on}>
          {unsaved.leave()}
        </Button>
      </p>
    </Face>
  );
}
