// What became of finalising, in one sentence.
import type { Finalised } from '../../../actions/statements/finalise';
import type { Formats } from '../../shared/formats';
import { isolated } from '../../shared/words';
import type { StatementWords } from './how-words';

export function finalisedWords(
  result: Finalised,
  { finalise, blocks }: StatementWords,
  formats: Formats,
): string {
  switch (result.kind) {
    case 'final':
      return finalise.done({ number: isolated(result.number) });
    case 'blocked':
      return blocks.title();
    case 'claimed':
      return finalise.claimed({ date: formats.day(result.headId.slice(-10)) });
    case 'overtaken':
    case 'in_the_way':
    case 'settling':
    case 'stale':
    case 'too_many_changes':
      return finalise[result.kind]();
  }
}
