// A contract's finished statements, newest first, each with a link to its record.
import { useState } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { StatementHead } from '../../actions/ports';
import type { Period } from '../../domain/facts';
import { useReading } from '../shared/reading-context';
import { TextButton } from '../shared/TextButton';
import type { GroupWords } from '../shared/words';

const AT_FIRST = 6;

const Title = styled.h4`
  margin: ${({ theme }) => theme.space.xs} 0 0;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

const List = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;
`;

const Link = styled.a`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
`;

interface StatementsProps {
  readonly statements: readonly StatementHead[];
  readonly period: Period;
  readonly words: GroupWords<'organization'>;
}

export function Statements({ statements, period, words }: StatementsProps) {
  const { addressOf, formats } = useReading();
  const [showsAll, setShowsAll] = useState(false);
  if (statements.length === 0) return null;
  const shown = showsAll ? statements : statements.slice(0, AT_FIRST);
  const hidden = statements.length - shown.length;
  return (
    <>
      <Title>{words.statements.title()}</Title>
      <List>
        {shown.map(({ record, startsOn, endsOn }) => {
          const address = addressOf(record);
          const name = formats.window(period, startsOn, endsOn);
          return (
            <li key={record.id}>
              {address === null ? (
                name
              ) : (
                <Link href={address} target="_blank" rel="noopener noreferrer">
                  {name}
                </Link>
              )}
            </li>
          );
        })}
      </List>
      {hidden > 0 && (
        <TextButton onClick={() => setShowsAll(true)}>{words.statements.older({ count: hidden })}</TextButton>
      )}
    </>
  );
}
