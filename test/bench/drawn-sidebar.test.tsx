// What the soak holds a drawn sidebar against: the real panel passes, and no figure of it can be another without being found.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readSidebar, type DrawnSidebar } from '../../bench/soak/drawn/read-page';
import { rulesNow } from '../../bench/soak/drawn/rules-now';
import { sidebarFaults } from '../../bench/soak/drawn/sidebar-wanted';
import type { Desk } from '../../workbench/desk/desk';
import { OPEN_TICKETS } from '../../workbench/seed/named-tickets';
import { stillDesk } from '../../workbench/seed/seed';
import { renderPanel } from '../support/render-panel';
import { Seat } from '../support/seat';

type Name = keyof typeof OPEN_TICKETS;

async function draw(name: Name) {
  const desk = stillDesk();
  const id = OPEN_TICKETS[name];
  const seat = await new Seat(desk, id).open();
  await renderPanel(desk, seat, { locale: 'en-US' });
  const more = screen.queryByRole('button', { name: 'More' });
  if (more !== null) await userEvent.click(more);
  // What More opens is loaded then.
  await waitFor(() => expect(document.querySelector('#details h3')).not.toBeNull(), { timeout: 15_000 });
  const drawn = readSidebar();
  return { drawn, faults: faultsBy(desk, id) };
}

function faultsBy(desk: Desk, id: number): (drawn: DrawnSidebar) => readonly string[] {
  const today = new Date(desk.clock.now()).toISOString().slice(0, 10);
  for (const now of rulesNow(desk)) {
    const judged = now.judged.find(({ ticket }) => ticket.id === id);
    if (judged !== undefined) return (drawn) => sidebarFaults(now, judged, drawn, today);
  }
  throw new Error(`no verdict on #${id}`);
}

/** The same with one figure one higher, for each figure of the text. */
function others(text: string): readonly string[] {
  return [...text.matchAll(/\d+/g)].map(
    ({ 0: figure, index }) =>
      `${text.slice(0, index)}${Number(figure) + 1}${text.slice(index + figure.length)}`,
  );
}

/** Every sidebar that differs from this one in a single figure. */
function spoilt(drawn: DrawnSidebar): readonly DrawnSidebar[] {
  const bars = drawn.bars.flatMap((bar, at) => {
    const other = (one: typeof bar) => ({ ...drawn, bars: drawn.bars.with(at, one) });
    const [left = '', ...notes] = bar.notes;
    return [
      ...others(bar.drawn).map((text) => other({ ...bar, drawn: text })),
      ...others(bar.aloud).map((text) => other({ ...bar, aloud: text })),
      ...others(left).map((text) => other({ ...bar, notes: [text, ...notes] })),
      other({ ...bar, filled: bar.filled + 1 }),
    ];
  });
  return [
    ...others(drawn.headline).map((headline) => ({ ...drawn, headline })),
    ...drawn.below.flatMap((line, at) =>
      others(line).map((text) => ({ ...drawn, below: drawn.below.with(at, text) })),
    ),
    ...others(drawn.left).map((left) => ({ ...drawn, left })),
    ...bars,
    ...(drawn.bars.length === 0 ? [] : [{ ...drawn, bars: drawn.bars.slice(1) }]),
  ];
}

const SOUND: readonly Name[] = [
  'underLimit',
  'overLimit',
  'askFirst',
  'payAsYouGo',
  'hours',
  'severalLimits',
];

test.each(SOUND)(
  'the sidebar of %s says what the rules say, and each figure of it is held against them',
  async (name) => {
    const { drawn, faults } = await draw(name);
    expect(faults(drawn)).toEqual([]);
    const all = spoilt(drawn);
    expect(all.length).toBeGreaterThan(2);
    expect(all.filter((other) => faults(other).length === 0)).toEqual([]);
  },
);

test('a verdict of another kind is found, also where it has no figure', async () => {
  const { drawn, faults } = await draw('overLimit');
  expect(faults({ ...drawn, headline: 'Included' })).not.toEqual([]);
  expect(faults({ ...drawn, headline: drawn.headline.replace('tagged billable', 'billable') })).not.toEqual(
    [],
  );
  expect(faults({ ...drawn, left: '' })).not.toEqual([]);
});
