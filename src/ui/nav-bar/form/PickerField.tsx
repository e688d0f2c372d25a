// One of many, found by typing: a combobox by keyboard and screen reader (the pattern of WAI-ARIA's authoring
// practices: editable, list autocomplete). Why not Garden's: docs/decisions/017-forms.md.
import { useId, useState, type KeyboardEvent } from 'react';
import { Input } from '@zendeskgarden/react-forms';
import { useReading } from '../../shared/reading-context';
import { FORM } from '../../shared/form-words';
import { TextButton } from '../../shared/TextButton';
import { failureWords } from '../../shared/wording';
import { isolated, useWords } from '../../shared/words';
import { FieldFrame, type FieldProps } from './fields';
import { Anchor, List, ListItem, Said, Small } from './picker-styles';
import { useSearch, type Option, type Search } from './use-search';

interface PickerFieldProps extends Omit<FieldProps, 'onChange'> {
  /** The name of what is picked; null where `value` is empty, or its name is not known. */
  readonly shown: string | null;
  /** Keep it by useCallback. */
  readonly search: Search;
  /** Null = none. */
  readonly onPick: (option: Option | null) => void;
}

export function PickerField(props: PickerFieldProps) {
  const { name, value, shown, fault, search, onPick, onLeave, isDisabled = false } = props;
  const words = useWords(FORM);
  const [isOpen, setOpen] = useState(false);
  /** Null = nothing since it was picked. */
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const id = useId();
  const [found, again] = useSearch(isOpen ? (typed ?? '').trim() : null, search);
  const options = found.kind === 'found' ? found.options : [];
  const active = options[Math.min(at, options.length - 1)];
  const close = () => {
    setOpen(false);
    setTyped(null);
    setAt(0);
  };
  const pick = (option: Option | null) => {
    onPick(option);
    close();
  };
  const onKey = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (!isOpen) setOpen(true);
      else if (options.length > 0) setAt((at + move + options.length) % options.length);
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      if (active !== undefined) pick(active);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  };
  const leave = () => {
    // An emptied field says that none is meant; any other text that was not picked is given up.
    if (typed?.trim() === '' && value !== '') pick(null);
    else close();
    onLeave?.();
  };
  return (
    <FieldFrame {...props}>
      <Anchor>
        <Input
          name={name}
          role="combobox"
          aria-expanded={isOpen && options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : `${id}-${active.id}`}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          isCompact
          disabled={isDisabled}
          value={typed ?? shown ?? value}
          onChange={({ target }) => {
            setOpen(true);
            setTyped(target.value);
            setAt(0);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={onKey}
          onBlur={leave}
          {...(fault === null ? {} : { validation: 'error' as const })}
        />
        <List
          id={`${id}-list`}
          role="listbox"
          aria-label={props.label}
          hidden={!isOpen || options.length === 0}
        >
          {options.map((option) => (
            <ListItem
              key={option.id}
              id={`${id}-${option.id}`}
              role="option"
              aria-selected={option === active}
              $isActive={option === active}
              // The field keeps the focus, or leaving it would close the list before it is clicked.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(option)}
            >
              {isolated(option.label)}
              {option.detail !== undefined && <Small>{option.detail}</Small>}
            </ListItem>
          ))}
        </List>
      </Anchor>
      <Said role="status">
        <Outcome found={found} again={again} words={words} />
      </Said>
    </FieldFrame>
  );
}

interface OutcomeProps {
  readonly found: ReturnType<typeof useSearch>[0];
  readonly again: () => void;
  readonly words: ReturnType<typeof useWords<'form'>>;
}

function Outcome({ found, again, words: { picker } }: OutcomeProps) {
  const reading = useReading();
  if (found.kind === 'searching') return <>{picker.searching()}</>;
  if (found.kind === 'found') return <>{picker.found({ count: found.options.length })}</>;
  if (found.kind === 'idle') return null;
  return (
    <>
      {failureWords(found.failure, null, reading).title}{' '}
      <TextButton onMouseDown={(event) => event.preventDefault()} onClick={again}>
        {picker.again()}
      </TextButton>
    </>
  );
}
