// What the tabs ask of a counted account. The fold that answers lives in a worker, so that the page stays quick.
import type { ChargeRange, Charges } from '../../actions/account/charge-rows';

export interface Views {
  charges(range: ChargeRange): Promise<Charges>;
}
