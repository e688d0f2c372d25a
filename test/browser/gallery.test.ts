// Every state of every sidebar, in English, light, from left to right, as wide as a ticket's sidebar.
import { RECIPES } from '../../workbench/gallery/recipes';
import { Looks } from './support/looks';

let looks: Looks;
// A busy machine loses a press now and then, and says so; a fault of ours fails twice.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

beforeAll(async () => {
  looks = await Looks.start();
});
afterAll(() => looks.stop());

test.each(RECIPES)('$name says what it must, fits and reads', async (recipe) => {
  expect(await looks.faultsOf('scheme=light', recipe)).toEqual([]);
});
