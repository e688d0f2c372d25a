// Whose contract something is about: many contracts bear their customer's name, and it is said once.
import type { Sheet } from '../../../actions/statements/sheet';

export function bearsName({ customer, contract }: Pick<Sheet, 'customer' | 'contract'>): boolean {
  return contract.name.startsWith(customer.name);
}
