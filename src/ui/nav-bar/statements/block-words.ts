// What keeps a statement from being final, in sentences.
import type { Block } from '../../../actions/statements/blocks';
import type { Unclean } from '../../../actions/recount/clean';
import type { Formats } from '../../shared/formats';
import type { StatementWords } from './how-words';

/** More ticket numbers would hide the sentence. */
const MOST_TICKETS = 12;

export function blockWords(block: Block, { blocks }: StatementWords, formats: Formats): string {
  switch (block.kind) {
    case 'not_ended':
      return blocks.not_ended({ date: block.on === null ? 'none' : formats.day(block.on) });
    case 'draws':
      return blocks.draws();
    case 'overlaps': {
      const { startsOn, endsOn } = block.head;
      return blocks.overlaps({ window: formats.window('month', startsOn, endsOn) });
    }
    case 'to_confirm':
      return blocks.to_confirm({
        count: block.ticketIds.length,
        tickets: ticketList(block.ticketIds, formats),
      });
    case 'faulty':
      return blocks.faulty({ count: block.faulty.length });
    case 'homeless':
      return blocks.homeless({ count: block.faulty.length });
    case 'old_count':
      return blocks.old_count();
    case 'not_read':
      return blocks.not_read();
    case 'too_old':
      return blocks.too_old();
    case 'too_many_organizations':
      return blocks.too_many_organizations();
    case 'unclean':
      return block.because === null ? blocks.not_recounted() : uncleanWords(block.because, blocks);
  }
}

function uncleanWords(because: Unclean, blocks: StatementWords['blocks']): string {
  switch (because.kind) {
    case 'cannot_tell':
      return blocks.faulty({ count: because.faulty.length });
    case 'differences':
      return blocks.differences({ count: because.open.length });
    case 'not_counted':
    case 'too_many_organizations':
      return blocks[because.kind]();
  }
}

/** "#12, #14 and #17", cut short with an ellipsis. */
function ticketList(ids: readonly string[], { locale }: Formats): string {
  const shown = ids.slice(0, MOST_TICKETS).map((id) => `#${id}`);
  const all = ids.length > MOST_TICKETS ? [...shown, '…'] : shown;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(all);
}
