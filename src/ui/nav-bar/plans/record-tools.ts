// What the editors of plans and contracts are given beside their own words.
import type { Account } from '../../../actions/evidence';
import type { Pace } from '../../../actions/keep-tag';
import type { Registry } from '../../../actions/records/registry';
import type { Count } from '../account-session';
import type { Hold } from '../shell/page-router';
import type { PageRoute } from '../shell/route';
import type { Views } from '../views';
import type { OnUse } from '../../shared/on-use';
import type { ContractParts } from '../contracts/contract-parts';
import type { RecordShelf } from './record-shelf';

export interface RecordTools {
  readonly shelf: RecordShelf;
  /** Loaded with the first look at contracts. */
  readonly contracts: OnUse<ContractParts>;
  readonly account: Account;
  /** Of the page. */
  readonly pace: Pace;
  readonly uuid: () => string;
  /** Null while nothing is counted. */
  readonly counted: Count<Views> | null;
  readonly chosen: PageRoute['chosen'];
  readonly onChoose: (changes: PageRoute['chosen']) => void;
  /** Before what was typed would be lost. */
  readonly hold: Hold;
  readonly onCount: () => void;
  /** Something was written: what was counted is old. */
  readonly onChanged: () => void;
}

/** Once everything is read. */
export interface RegistryTools extends RecordTools {
  readonly registry: Registry;
}
