// What the screens of contracts are given beside the account's records. Loaded with the first look at contracts.
import type { ContractDesk } from '../../../actions/contracts/contract-ports';
import type { SignedIn } from '../../../actions/ports';
import type { StatementDesk } from '../../../actions/statements/statement-ports';
import type { RegistryTools } from '../plans/record-tools';
import type { ImportSession } from './import/import-session';

export interface ContractParts {
  readonly contracts: ContractDesk;
  readonly statements: Pick<StatementDesk, 'entry' | 'saveAdjustment'>;
  /** Goes on while other tabs are looked at. */
  readonly importing: ImportSession;
  /** Who writes. @throws Failure */
  readonly signedIn: () => Promise<SignedIn>;
  readonly saveFile: (name: string, type: string, text: string) => void;
}

export interface ContractTools extends RegistryTools {
  readonly parts: ContractParts;
}
