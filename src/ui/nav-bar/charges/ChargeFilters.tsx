// What narrows the charges: days, a search, states; and the file of what is shown.
import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { SearchField } from '../table/SearchField';
import { STATES, type ChargeChoice } from './charge-choice';
import type { ChargesWords } from './charge-words';
import { Row } from './Row';

interface ChargeFiltersProps {
  readonly choice: ChargeChoice;
  readonly words: ChargesWords;
  readonly onChoose: (change: Partial<ChargeChoice>) => void;
  /** Null where nothing is shown. */
  readonly onSave: (() => void) | null;
}

export function ChargeFilters({ choice, words, onChoose, onSave }: ChargeFiltersProps) {
  return (
    <>
      <Row>
        {(['from', 'to'] as const).map((end) => (
          <Field key={end}>
            <Field.Label isRegular>{words.range[end]()}</Field.Label>
            <Input
              isCompact
              type="date"
              value={choice.range[end]}
              onChange={({ target }) =>
                target.value !== '' && onChoose({ range: { ...choice.range, [end]: target.value } })
              }
            />
          </Field>
        ))}
        <SearchField
          search={choice.search}
          label={words.search()}
          onSearch={(search) => onChoose({ search })}
        />
        <Button size="small" disabled={onSave === null} onClick={() => onSave?.()}>
          {words.csv.save()}
        </Button>
      </Row>
      <Row role="group" aria-label={words.filter()}>
        {STATES.map((state) => {
          const isPressed = choice.states.includes(state);
          const next = isPressed ? choice.states.filter((one) => one !== state) : [...choice.states, state];
          return (
            <Button
              key={state}
              size="small"
              isPill
              isPrimary={isPressed}
              aria-pressed={isPressed}
              onClick={() => onChoose({ states: STATES.filter((one) => next.includes(one)) })}
            >
              {words.state[state]()}
            </Button>
          );
        })}
      </Row>
    </>
  );
}
