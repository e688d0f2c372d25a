// The verdict: two lines while all is well, the details opened where something matters.
import { useState } from 'react';
import { SLA } from '../shared/details-words';
import { LoadedPart } from '../shared/LoadedPart';
import { part } from '../shared/part';
import { useReading } from '../shared/reading-context';
import { TextButton } from '../shared/TextButton';
import { glance } from '../verdict/glance';
import type { VerdictView } from '../verdict/verdict-view';
import { MoreButton, OpenButton, OpenedPart, VerdictLayout } from '../verdict/VerdictLayout';
import { isInHand, useActs } from './acts-context';
import { ActionsSlot, HeadlineSlot } from './ActionsSlot';

/** Loaded on use: most tickets never open them. */
const Details = part(() => import('./Details'));
const Why = part(() => import('../verdict/why/Why'));
/** In one file with what judges, which each ticket loads beside its first answers. */
const NextDue = part(() => import(/* webpackChunkName: "ticket-sidebar-judging" */ '../verdict/NextDue'));

/** Nearly every verdict ends with it: on screen with the verdict, not after it. */
export function preloadDue(locale: string): void {
  NextDue.preload();
  SLA.in(locale).preload();
}

interface VerdictFaceProps {
  readonly view: VerdictView;
  readonly slaOnOverage: boolean;
  /** A person asks again for what could not be read or written. */
  readonly retry: () => void;
}

export function VerdictFace({ view, slaOnOverage, retry }: VerdictFaceProps) {
  const reading = useReading();
  const acts = useActs();
  const [isOpen, setOpen] = useState<boolean | null>(() => (isInHand(acts) ? true : null));
  const [isWhy, setWhy] = useState(false);
  const { panel } = reading.words;
  const seen = glance(view, slaOnOverage, reading);
  const hasDetails = seen.serving.length > 0;
  const opened = hasDetails && (isOpen ?? seen.opensItself);
  return (
    <VerdictLayout
      tone={seen.tone}
      headline={<HeadlineSlot view={view} text={seen.headline} />}
      charge={seen.charge}
      heed={seen.heed}
      left={seen.left}
      due={
        seen.promisedBy !== null && (
          <LoadedPart>
            <NextDue plan={seen.promisedBy} view={view} />
          </LoadedPart>
        )
      }
      buttons={
        <>
          {hasDetails && <MoreButton isOpen={opened} setOpen={setOpen} />}
          <OpenButton opens="why" isOpen={isWhy} setOpen={setWhy}>
            {panel.why()}
          </OpenButton>
        </>
      }
      notices={seen.notices}
    >
      {view.outcome?.kind === 'failed' && !view.isRemembered && (
        <TextButton onClick={retry}>{panel.retry()}</TextButton>
      )}
      {isWhy && (
        <OpenedPart id="why">
          <Why view={view} />
        </OpenedPart>
      )}
      {opened && (
        <OpenedPart id="details">
          <Details view={view} serving={seen.serving} slaDoesNotApply={seen.slaDoesNotApply} />
        </OpenedPart>
      )}
      {(opened || !hasDetails) && <ActionsSlot view={view} onUse={() => setOpen(true)} />}
    </VerdictLayout>
  );
}
