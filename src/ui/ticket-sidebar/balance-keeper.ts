// Stores the balance that a verdict was read with, at most once for a frame, and silently: nobody waits for it.
import type { ToKeep } from '../../actions/checkpoint/keep-balances';
import { Failure, loadPart } from '../../actions/failure';
import type { SupportDesk } from '../../actions/ports';
import { loadJudging } from './load-judging';

export class BalanceKeeper {
  private wasTried = false;

  /** After the verdict is on screen, for the saved ticket only. */
  async keep(desk: SupportDesk, read: ToKeep): Promise<void> {
    const { evidence, row, person, now } = read;
    if (this.wasTried || person.isRestricted || person.isLight || evidence.reach.seesLess) return;
    try {
      const [{ balancesDue, keepBalances }, { judgeTicket }] = await Promise.all([
        loadPart(() => import('../../actions/checkpoint/keep-balances')),
        loadJudging(),
      ]);
      const { balances } = judgeTicket(evidence, row, now);
      const due = balancesDue(balances, evidence.facts.rows.balances, now);
      if (due.length === 0 || this.wasTried) return;
      this.wasTried = true;
      await keepBalances(desk, read, due);
    } catch (thrown) {
      // A cache that cannot be written is no news to an agent, nor is a file that is gone since an update.
      if (!(thrown instanceof Failure)) throw thrown;
    }
  }
}
