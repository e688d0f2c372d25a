// What the tabs ask of a counted account. The fold that answers lives in a worker, so that the page stays quick.
import type { AccountFold } from './fold/account-fold';

export type Views = AccountFold['views'];
