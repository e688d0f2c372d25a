// The course of setting up on the screen: look, put one thing right or all of them in their order, save settings. What
// was refused is kept beside its check until that is tried again.
import { Failure } from '../../../actions/failure';
import type { Fault } from '../../../actions/ports';
import { checksOf, firstSteps } from '../../../actions/set-up/checks';
import { CHECKS, type CheckId } from '../../../actions/set-up/check';
import { isStoredIn, saveSettings } from '../../../actions/set-up/check-settings';
import { READ_AFTER, repair } from '../../../actions/set-up/repair';
import type { SettingValues } from '../../../actions/set-up/set-up-facts';
import { survey, type SurveyPart } from '../../../actions/set-up/survey';
import { Watched } from '../../shared/watched';
import { decidesVerdicts } from './settings-draft';
import type { Busy, Edit, Looked, Saving, SetUpParts, SetUpState } from './set-up-state';

export class SetUpSession extends Watched<SetUpState> {
  private readonly parts: SetUpParts;
  private last: Promise<unknown> = Promise.resolve();

  constructor(parts: SetUpParts) {
    super({ kind: 'looking' });
    this.parts = parts;
  }

  /** Everything is read again: others may have been at work. */
  readonly look = (): Promise<void> =>
    this.inTurn(async () => {
      this.begin('look');
      this.change({ decided: null });
      await this.read(null);
      this.change({ busy: null });
    });

  readonly repair = (id: CheckId): Promise<void> =>
    this.inTurn(async () => {
      await this.putRight(id);
      this.tell();
    });

  /** In their order, each from what the one before has left; what fails stops only what needs it. */
  readonly repairAll = (): Promise<void> =>
    this.inTurn(async () => {
      for (const id of CHECKS) {
        const check = this.looked?.checks.find((one) => one.id === id);
        if (check?.repair === 'press') await this.putRight(id);
      }
      this.tell();
    });

  readonly tickRole = (policyId: string, isTicked: boolean): void => {
    const { looked } = this;
    if (looked === null) return;
    const roles = new Set(looked.roles);
    if (isTicked) roles.add(policyId);
    else roles.delete(policyId);
    this.change({ roles });
  };

  /** Kept here until it is saved: looking again, or another tab, takes nothing that was typed. */
  readonly edit = (name: string, to: Edit['to']): void => {
    const { looked } = this;
    if (looked?.survey.app.ok !== true) return;
    const from = looked.survey.app.value.values[name] ?? null;
    this.change({ edits: { ...looked.edits, [name]: { from, ...looked.edits[name], to } } });
  };

  /**
   * What others have stored since it was drawn is shown before it is replaced.
   * @param what where it is told
   * @returns the faults that the app would find in them; empty = saved, `moved` = others changed one of them meanwhile
   *   and nothing was saved, null = refused by Zendesk
   */
  readonly save = async (
    values: SettingValues,
    what: Saving = 'save',
  ): Promise<readonly Fault[] | 'moved' | null> => {
    const app = this.looked?.survey.app;
    const seen = app?.ok === true ? app.value.values : null;
    let faults: readonly Fault[] | 'moved' | null = null;
    await this.inTurn(async () => {
      this.begin(what);
      try {
        faults = await saveSettings(await this.parts.desk(), values, seen);
        if (faults.length === 0 || faults === 'moved') await this.read(['app']);
      } catch (thrown) {
        if (!(thrown instanceof Failure)) throw thrown;
        // The answer alone may have been lost: what is stored now is what is shown, and decides.
        await this.read(['app']);
        const now = this.looked?.survey.app;
        if (now?.ok === true && isStoredIn(now.value.values, values)) faults = [];
        else this.fail(what, thrown);
      }
      this.change({ busy: null, moved: faults === 'moved' ? what : null });
      if (faults?.length !== 0) return;
      if (what === 'save') this.forget(values);
      const now = this.looked?.survey.app;
      // Where nothing is counted yet nothing is decided otherwise.
      const isCounting = this.looked?.steps?.contracts !== 0;
      if (isCounting && seen !== null && now?.ok === true && decidesVerdicts(seen, now.value.values)) {
        this.change({ decided: what });
      }
      if (values['live_from'] !== undefined) this.change({ wentLive: values['live_from'] !== '' });
      this.tell();
    });
    return faults;
  };

  /** What was changed again while it was being saved stays to be saved. */
  private forget(saved: SettingValues): void {
    const edits = Object.entries(this.looked?.edits ?? {}).filter(([name, { to }]) => saved[name] !== to);
    this.change({ edits: Object.fromEntries(edits) });
  }

  private async putRight(id: CheckId): Promise<void> {
    const { looked } = this;
    if (looked === null) return;
    this.begin(id);
    try {
      const desk = await this.parts.desk();
      const onStep = (done: number, of: number) => this.change({ busy: { with: id, done, of } });
      const refused = await repair(id, { desk, survey: looked.survey, roles: [...looked.roles], onStep });
      if (id === 'organization_tags') this.change({ refused });
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      this.fail(id, thrown);
    }
    // Also after a failure: what went before it is done.
    await this.read(READ_AFTER[id]);
    this.change({ busy: null });
  }

  private tell(): void {
    const app = this.looked?.survey.app;
    this.parts.onChanged(app?.ok === true ? app.value.values : null);
  }

  /** @param parts null = all of them */
  private async read(parts: readonly SurveyPart[] | null): Promise<void> {
    const { timeZone, now } = this.parts;
    const before = this.looked;
    try {
      const desk = await this.parts.desk();
      const read =
        parts === null || before === null
          ? await survey(desk, { timeZone, now })
          : await survey(desk, { timeZone, now }, before.survey, parts);
      const fresh = { survey: read, checks: checksOf(read), steps: firstSteps(read) };
      if (before !== null) this.change(fresh);
      else
        this.show({
          kind: 'looked',
          ...fresh,
          busy: null,
          failures: {},
          refused: [],
          moved: null,
          decided: null,
          wentLive: false,
          roles: new Set(),
          edits: {},
        });
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      if (before === null) this.show({ kind: 'failed', failure: thrown });
      else this.fail('look', thrown);
    }
  }

  private begin(what: Busy['with']): void {
    const { [what]: _, ...failures } = this.looked?.failures ?? {};
    this.change({ busy: { with: what, done: 0, of: 0 }, failures, moved: null });
  }

  private fail(what: Busy['with'], failure: Failure): void {
    this.change({ failures: { ...this.looked?.failures, [what]: failure } });
  }

  private get looked(): Looked | null {
    const state = this.state();
    return state.kind === 'looked' ? state : null;
  }

  private change(part: Partial<Omit<Looked, 'kind'>>): void {
    const { looked } = this;
    if (looked !== null) this.show({ ...looked, ...part });
  }

  /** One after the other: two presses do not cross. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const run = async () => {
      try {
        await work();
      } catch (thrown) {
        this.show({ kind: 'bug', thrown });
      }
    };
    const turn = this.last.then(run);
    this.last = turn;
    return turn;
  }
}
