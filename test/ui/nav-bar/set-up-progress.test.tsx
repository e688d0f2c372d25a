// What is read aloud while something is put right in many steps.
import { screen } from '@testing-library/react';
import { SET_UP } from '../../../src/ui/shared/set-up-words';
import { Progress } from '../../../src/ui/nav-bar/set-up/Progress';
import { renderPage } from '../../support/page';

async function heardOf(of: number): Promise<{ heard: readonly string[]; drawn: readonly string[] }> {
  const words = await SET_UP.in('en-GB').load();
  const at = (done: number) => <Progress busy={{ with: 'objects', done, of }} words={words} role="status" />;
  const { redraw, container } = await renderPage(at(0));
  const [heard, drawn] = [new Set<string>(), new Set<string>()];
  for (let done = 0; done <= of; done += 1) {
    redraw(at(done));
    heard.add(screen.getByRole('status').textContent ?? '');
    drawn.add(container.querySelector('p')?.textContent ?? '');
  }
  return { heard: [...heard], drawn: [...drawn] };
}

test('of many steps the first, about each tenth and the last are read aloud, and each is drawn', async () => {
  const { heard, drawn } = await heardOf(68);
  expect(heard).toHaveLength(11);
  expect(heard.slice(0, 2)).toEqual(['0 of 68 done', '7 of 68 done']);
  expect(heard.at(-1)).toBe('68 of 68 done');
  expect(drawn).toHaveLength(69);
});

test('of few steps each is read aloud', async () => {
  expect((await heardOf(3)).heard).toEqual(['0 of 3 done', '1 of 3 done', '2 of 3 done', '3 of 3 done']);
});
