// What "Why?" opens: the explanation of the verdict, step by step.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useReading } from '../../shared/reading-context';
import { WHY } from '../../shared/ticket-words';
import { useWords } from '../../shared/words';
import { Section } from '../Section';
import type { VerdictView } from '../verdict-view';
import type { Line } from './speech';
import { stepsOf } from './steps';

const Steps = styled.ol`
  margin: 0;
  padding-inline-start: ${({ theme }) => theme.space.base * 5}px;

  > li {
    margin-top: ${({ theme }) => theme.space.xs};
  }
`;

const Title = styled.h4`
  margin: 0;
  font-size: inherit;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Said = styled.p`
  margin: 0;
`;

const Label = styled(Said)`
  margin-top: ${({ theme }) => theme.space.xxs};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

function SaidLine({ label, texts }: Line) {
  return (
    <>
      {label !== null && <Label>{label}</Label>}
      {texts.map((text) => (
        <Said key={text}>{text}</Said>
      ))}
    </>
  );
}

export default function Why({ view }: { readonly view: VerdictView }) {
  const reading = useReading();
  const words = useWords(WHY);
  return (
    <Section title={words.title()}>
      <Steps>
        {stepsOf(view, words, reading).map(({ title, lines }) => (
          <li key={title}>
            <Title>{title}</Title>
            {lines.map((line) => (
              <SaidLine key={`${line.label}${line.texts.join()}`} {...line} />
            ))}
          </li>
        ))}
      </Steps>
    </Section>
  );
}
