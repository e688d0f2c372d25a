// Whose statement it is, where it stands, which period is shown, and in which language the customer reads it.
import styled from 'styled-components';
import type { OpenedStatement } from '../../../actions/statements/open-statement';
import type { Day } from '../../../domain/facts';
import type { Formats } from '../../shared/formats';
import { useReading } from '../../shared/reading-context';
import { isolated } from '../../shared/words';
import { Choice } from './Field';
import { Small, Title } from './headings';
import type { StatementWords } from './how-words';
import { CUSTOMER_LANGUAGES } from './languages';
import { windowWords } from './sum-lines';
import { bearsName } from './whose';

const Choices = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0 ${({ theme }) => theme.space.md};

  & > * {
    flex: 1 1 220px;
    max-width: 320px;
  }
`;

interface StatementHeadProps {
  /** Names the whole statement. */
  readonly titleId: string;
  readonly opened: OpenedStatement;
  readonly words: StatementWords;
  /** Null while it is being found out. */
  readonly language: string | null;
  readonly onLanguage: (language: string) => void;
  /** Another window of the contract, by its first day. */
  readonly onWindow: (startsOn: Day) => void;
}

export function StatementHead(props: StatementHeadProps) {
  const { titleId, opened, words, language, onLanguage, onWindow } = props;
  const { formats, now } = useReading();
  const { sheet, windows } = opened;
  const isAmong = windows.some(({ startsOn }) => startsOn === sheet.startsOn);
  const all = isAmong ? windows : [sheet, ...windows];
  return (
    <>
      <Title id={titleId}>
        {bearsName(sheet)
          ? isolated(sheet.contract.name)
          : words.of({
              organization: isolated(sheet.customer.name),
              contract: isolated(sheet.contract.name),
            })}
      </Title>
      <Small>{words.number({ number: isolated(sheet.number) })}</Small>
      <Small>{stateWords(opened, words, formats, now())}</Small>
      <Choices>
        <Choice
          label={words.period()}
          value={sheet.startsOn}
          onChange={onWindow}
          options={all.map((window) => ({
            value: window.startsOn,
            label: windowWords(window, sheet.terms.billingPeriod, formats),
          }))}
        />
        {language !== null && (
          <Choice
            label={words.finalise.language()}
            value={language}
            onChange={onLanguage}
            options={CUSTOMER_LANGUAGES}
          />
        )}
      </Choices>
    </>
  );
}

function stateWords(
  { head }: OpenedStatement,
  { state }: StatementWords,
  formats: Formats,
  now: number,
): string {
  if (head === null) return state.draft();
  if (head.state === 'invoiced') return state.invoiced({ reference: isolated(head.reference ?? '') });
  return state.final({ at: formats.moment(Date.parse(head.at ?? head.updatedAt), now) });
}
