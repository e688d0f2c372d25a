// The choices above the tiles. Each is an address of its own, so that a look can be sent to somebody.
import styled from 'styled-components';
import { Choice } from '../parts/Choice';
import { addressOf, CHOICES, type Look } from './look';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-end;
  gap: 16px;
  margin-bottom: 12px;
`;
const Heading = styled.h1`
  margin: 0 16px 14px 0;
  font-size: 22px;
  line-height: 32px;
`;

const NAMES: Readonly<Record<string, string>> = {
  light: 'Light',
  dark: 'Dark',
  ltr: 'Left to right',
  rtl: 'Right to left',
  ticket_sidebar: 'Ticket sidebar',
  new_ticket_sidebar: 'New-ticket sidebar',
  organization_sidebar: 'Organization sidebar',
  '': 'All',
};

interface Props {
  readonly look: Look;
  readonly languages: readonly string[];
}

export function LookControls({ look, languages }: Props) {
  const choose = (change: Partial<Look>) => window.location.assign(addressOf({ ...look, ...change }));
  const options = (values: readonly string[]) =>
    values.map((value) => ({ value, label: NAMES[value] ?? value }));
  const choice = <K extends keyof typeof CHOICES>(label: string, key: K) => (
    <Choice
      label={label}
      value={look[key]}
      options={options(CHOICES[key])}
      onChoose={(value) => choose({ [key]: value })}
    />
  );
  return (
    <Row>
      <Heading>Gallery</Heading>
      {choice('Colours', 'scheme')}
      <Choice
        label="Language"
        value={look.locale}
        none="Each person's own"
        options={languages.map((value) => ({ value, label: value }))}
        onChoose={(locale) => choose({ locale })}
      />
      {choice('Direction', 'direction')}
      {choice('Width', 'width')}
      {choice('Place', 'location')}
      {look.only !== '' && <a href={addressOf({ ...look, only: '' })}>Show all</a>}
    </Row>
  );
}
