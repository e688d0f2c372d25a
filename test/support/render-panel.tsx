// The ticket panel as main.tsx draws it, for an agent seated at a simulated desk.
import { render } from '@testing-library/react';
import { Frame } from '../../src/ui/shared/Frame';
import { formatsFor } from '../../src/ui/shared/formats';
import { loadWords } from '../../src/ui/shared/words';
import { Panel } from '../../src/ui/ticket-sidebar/Panel';
import { recordAddress } from '../../src/zendesk/zaf/record-address';
import type { Desk } from '../../workbench/desk/desk';
import type { Seat } from './seat';

interface Options {
  readonly showsPrices?: boolean;
  readonly slaOnOverage?: boolean;
  readonly locale?: string;
}

export async function renderPanel(desk: Desk, seat: Seat, options: Options = {}) {
  const { locale = 'en-GB', showsPrices = true, slaOnOverage = false } = options;
  const reading = {
    words: await loadWords(locale),
    formats: formatsFor(locale, 'Europe/Warsaw'),
    showsPrices,
    addressOf: (record: Parameters<typeof recordAddress>[1]) =>
      recordAddress('https://acme.zendesk.com', record),
    now: () => desk.clock.now(),
  };
  return render(
    <Frame reading={reading} colorScheme="light">
      <Panel session={seat.session} slaOnOverage={slaOnOverage} />
    </Frame>,
  );
}
