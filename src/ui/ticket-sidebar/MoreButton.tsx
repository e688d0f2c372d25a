// Opens and closes the details.
import { Button } from '@zendeskgarden/react-buttons';
import { useReading } from '../shared/reading-context';

interface MoreButtonProps {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Id of what it opens. */
  readonly controls: string;
}

export function MoreButton({ isOpen, toggle, controls }: MoreButtonProps) {
  const { words } = useReading();
  return (
    <Button isLink size="small" aria-expanded={isOpen} aria-controls={controls} onClick={toggle}>
      {isOpen ? words.panel.less() : words.panel.more()}
    </Button>
  );
}
