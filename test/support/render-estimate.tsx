// The new-ticket panel as main.tsx draws it, for an agent at a form on a simulated desk.
import { render, waitFor } from '@testing-library/react';
import type { TicketForm } from '../../src/actions/ticket-host';
import { formatsFor } from '../../src/ui/shared/formats';
import { Frame } from '../../src/ui/shared/Frame';
import { PANEL } from '../../src/ui/shared/panel-words';
import { EstimatePanel } from '../../src/ui/new-ticket-sidebar/EstimatePanel';
import type { Desk } from '../../workbench/desk/desk';
import type { Situation, USERS } from '../../workbench/seed/cast';
import { NewTicketSeat } from './new-ticket-seat';

interface Options {
  readonly showsPrices?: boolean;
  readonly slaOnOverage?: boolean;
  readonly user?: keyof typeof USERS;
  readonly form?: Partial<TicketForm>;
}

/** @param situation whose customer is chosen; null = nobody */
export async function openEstimate(desk: Desk, situation: Situation | null, options: Options = {}) {
  const seat = await new NewTicketSeat(desk, options.user).open();
  if (situation !== null) await seat.choose(situation, options.form);
  else if (options.form) await seat.type(options.form);
  const reading = {
    words: await PANEL.in('en-GB').load(),
    formats: formatsFor('en-GB', 'Europe/Warsaw'),
    showsPrices: options.showsPrices ?? true,
    addressOf: () => null,
    now: () => desk.clock.now(),
  };
  const drawn = render(
    <Frame reading={reading} colorScheme="light">
      <EstimatePanel session={seat.session} slaOnOverage={options.slaOnOverage ?? false} />
    </Frame>,
  );
  await waitFor(() => expect(drawn.container).not.toHaveTextContent('Reading the support plan…'));
  return { seat, ...drawn };
}
