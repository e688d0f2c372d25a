// Writes a statement's head: sent once, and what a refusal or a lost answer means is for the look afterwards to tell.
import { Failure } from '../failure';
import type { Pace } from '../keep-tag';
import { surely } from '../surely';
import { figuresOf, type Encoded } from './head';
import { countingHead } from './heads';
import type { Sheet } from './sheet';
import type { HeadWrite, Signed, StatementDesk } from './statement-ports';

/** @returns a refusal of Zendesk's, which may only say that somebody was faster; null where it was taken @throws Failure */
export async function postHead(
  desk: StatementDesk,
  pace: Pace,
  sheet: Sheet,
  encoded: Encoded,
  signed: Signed,
): Promise<Failure | null> {
  const { headId } = encoded;
  const isThere = async () => countingHead((await desk.heads([headId])).get(headId)) !== null;
  const head = headWrite(sheet, encoded, signed);
  try {
    await surely(pace, async () => void (await desk.createHead(head)), isThere);
    return null;
  } catch (thrown) {
    if (thrown instanceof Failure && (thrown.kind === 'refused' || thrown.kind === 'conflict')) return thrown;
    throw thrown;
  }
}

function headWrite(sheet: Sheet, { headId, head }: Encoded, signed: Signed): HeadWrite {
  return {
    externalId: headId,
    name: `Statement ${sheet.number}`,
    contractId: sheet.contract.id,
    organizationId: sheet.customer.id,
    period: sheet.terms.billingPeriod,
    startsOn: sheet.startsOn,
    endsOn: sheet.endsOn,
    ...figuresOf(head),
    data: head,
    ...signed,
  };
}
