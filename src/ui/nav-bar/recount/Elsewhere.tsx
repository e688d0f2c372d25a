// Another tab of this person is applying a recount: said where something could be applied, until it is over.
import { useSyncExternalStore } from 'react';
import { RECOUNT } from '../../shared/recount-words';
import { useWords } from '../../shared/words';
import type { RecountSession } from './session';
import { Section, SectionTitle, Text } from './styles';

export function useElsewhere({ elsewhere }: RecountSession): boolean {
  return useSyncExternalStore(elsewhere.subscribe, elsewhere.state);
}

export function Elsewhere() {
  const { elsewhere } = useWords(RECOUNT);
  return (
    <Section role="status">
      <SectionTitle>{elsewhere.title()}</SectionTitle>
      <Text>{elsewhere.body()}</Text>
    </Section>
  );
}
