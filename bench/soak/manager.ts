// A manager's days at the app page: count, recount and apply, decide about charges, finish a month, settle what has drifted
// since, edit plans and contracts; and tabs that are closed in the middle of it.
import { Failure } from '../../src/actions/failure';
import type { Chance } from '../fuzz/random';
import { Browser } from './browser';
import { finishMonth, invoiceSome, settleSome } from './book-work';
import { HOUR, MINUTE, type Calendar } from './calendar';
import { editContract, editPlan, enterOpening } from './contract-work';
import { decideMany } from './charges-work';
import { Page } from './page';
import type { Person } from './people';
import { counted, recounted } from './recount-work';
import type { World } from './world';

export interface Desk {
  readonly page: Page;
  readonly world: World;
  readonly chance: Chance;
}

type Work = (desk: Desk) => Promise<unknown>;

const WORKS: readonly (readonly [share: number, name: string, Work])[] = [
  [6, 'recount', (desk) => recounted(desk, 'ticked')],
  [4, 'charges', decideMany],
  [4, 'month', finishMonth],
  [4, 'drift', (desk) => settleSome(desk)],
  [1, 'invoice', invoiceSome],
  [2, 'plan', editPlan],
  [3, 'contract', editContract],
  [2, 'opening', enterOpening],
];

export class Manager {
  readonly browser = new Browser();
  private readonly chance: Chance;
  private serial = 0;

  constructor(
    private readonly world: World,
    readonly person: Person,
    private readonly calendar: Calendar,
  ) {
    this.chance = world.chance(person.name);
  }

  async work(): Promise<void> {
    const { world, person, calendar, chance } = this;
    for (let day = 0; calendar.has(day); day += 1) {
      await world.agenda.sleep(person.name, calendar.start(day) + chance.below(HOUR) - world.agenda.now());
      while (calendar.isOpen(day)) {
        await this.sit();
        await world.agenda.sleep(person.name, MINUTE * (30 + chance.below(120)));
      }
    }
  }

  openPage(): Page {
    this.serial += 1;
    this.world.log.count('pages opened');
    return new Page(this.world, this.person, this.browser, this.serial);
  }

  /** One tab, from its opening to its end. */
  private async sit(): Promise<void> {
    const { world, chance } = this;
    const page = this.openPage();
    if (chance.below(5) === 0) {
      world.log.count('pages closed at work');
      world.agenda.after(this.person.name, 20_000 + chance.below(6 * MINUTE), () => page.close());
    }
    await page.frame.until(this.tasks(page));
    page.close();
  }

  private async tasks(page: Page): Promise<void> {
    const desk = { page, world: this.world, chance: this.chance };
    if (this.browser.hasRun) await recounted(desk, 'gone on');
    await counted(desk);
    for (let left = 2 + this.chance.below(3); left > 0 && page.frame.isOpen; left -= 1) {
      const [name, work] = this.pick();
      this.world.log.note(page.frame.name, `begins ${name}`);
      try {
        await work(desk);
      } catch (thrown) {
        if (!(thrown instanceof Failure)) throw thrown;
        this.world.log.count(`manager failed: ${thrown.kind}`);
      }
      await page.frame.pace.pause(MINUTE);
    }
  }

  private pick(): readonly [string, Work] {
    let left = this.chance.below(WORKS.reduce((sum, [share]) => sum + share, 0));
    for (const [share, name, work] of WORKS) {
      if (left < share) return [name, work];
      left -= share;
    }
    throw new Error('no work');
  }
}
