// A part of the app page as main.tsx frames it, for a reader of English in Warsaw.
import { setImmediate } from 'node:timers/promises';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { formatsFor } from '../../src/ui/shared/formats';
import { Frame } from '../../src/ui/shared/Frame';
import { LoadedPart } from '../../src/ui/shared/LoadedPart';
import { PANEL } from '../../src/ui/shared/panel-words';
import { NOW } from './page-time';
import { recordAddress } from '../../src/zendesk/zaf/record-address';

export { NOW };

export async function renderPage(content: ReactNode, locale = 'en-GB') {
  const reading = {
    words: await PANEL.in(locale).load(),
    formats: formatsFor(locale, 'Europe/Warsaw'),
    showsPrices: true,
    addressOf: (record: Parameters<typeof recordAddress>[1]) =>
      recordAddress('https://acme.zendesk.com', record),
    now: () => NOW,
  };
  const framed = (inside: ReactNode) => (
    <Frame reading={reading} colorScheme="light">
      <LoadedPart>{inside}</LoadedPart>
    </Frame>
  );
  const drawn = render(framed(content));
  await act(async () => {
    for (let turns = 0; turns < 5; turns += 1) await setImmediate();
  });
  return { ...drawn, redraw: (next: ReactNode) => drawn.rerender(framed(next)) };
}
