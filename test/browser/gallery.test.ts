// Every state of every sidebar, in English, light, from left to right, as wide as a ticket's sidebar.
import { RECIPES } from '../../workbench/gallery/recipes';
import { Looks } from './support/looks';

let looks: Looks;

beforeAll(async () => {
  looks = await Looks.start();
});
afterAll(() => looks.stop());

test.each(RECIPES)('$name says what it must, fits and reads', async (recipe) => {
  expect(await looks.faultsOf('scheme=light', recipe)).toEqual([]);
});
