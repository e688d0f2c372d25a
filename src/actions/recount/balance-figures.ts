// What a balance says, as a short text, whoever wrote it and when: two that say the same are the same.
import { hashOf } from '../../domain/input-hash';
import type { BalanceRow } from '../account/balance-row';
import type { KeptBalance } from '../checkpoint/checkpoint-ports';

export function keptFigures({ data, organizationId, endsOn, currency }: KeptBalance): string {
  const { overage, usage, tolerated, waived, billed } = data;
  const billing = { overage, usage, tolerated, waived, billed };
  return hashOf([data.windows, organizationId, endsOn, currency, billing]);
}

export function storedFigures({ windows, organizationId, endsOn, currency, billing }: BalanceRow): string {
  return hashOf([windows, organizationId, endsOn, currency, billing]);
}
