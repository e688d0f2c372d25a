// After a setting was saved by which tickets are counted: what that does, and where it is seen before anything is tagged.
import { Button } from '@zendeskgarden/react-buttons';
import type { GroupWords } from '../../shared/words';
import { Bar, Text } from './styles';

interface DecidedProps {
  readonly words: GroupWords<'set_up'>['settings'];
  readonly onRecount: () => void;
}

export function Decided({ words, onRecount }: DecidedProps) {
  return (
    <Bar>
      <Text role="status">{words.decided()}</Text>
      <Button size="small" onClick={onRecount}>
        {words.decided_see()}
      </Button>
    </Bar>
  );
}
