// What is made final of an opened draft, signed now.
import type { ToFinalise } from '../../../actions/statements/finalise';
import type { OpenedStatement } from '../../../actions/statements/open-statement';
import type { Unit } from '../../../domain/facts';
import type { StatementTools } from './statement-tools';

export function wantedOf(opened: OpenedStatement, tools: StatementTools, language: string): ToFinalise {
  const { sheet, blocks, otherHeads, units, marks, bearing } = opened;
  const unitOf = (id: string): Unit => {
    const unit = units.get(id);
    if (unit === undefined) throw new Error(`no unit of ${id}`);
    return unit;
  };
  const signed = { authorId: tools.authorId, at: new Date(tools.pace.now()).toISOString() };
  return { sheet, blocks, language, unitOf, signed, otherHeads, marks, bearing };
}
