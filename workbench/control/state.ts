// `GET` and `PUT /workbench/state`: time, zone, who asks by default, latency, index lag, colours, direction, the installed app's
// settings, the account's features. What is not given stays.
import type { Desk } from '../desk/desk';
import { featureFault } from '../desk/features';
import { MOST_LAG_SECONDS } from '../desk/history';
import { isFields, type Fields } from '../rest/body';
import { ControlFault } from './control-fault';

export function readState(desk: Desk): object {
  const { account, features, userId, latencyMs, indexLagSeconds, colorScheme, direction } = desk.state;
  const { installation } = desk;
  return {
    now: desk.clock.instant(),
    timeZone: account.timeZone,
    subdomain: account.subdomain,
    user: userId,
    latencyMs,
    indexLagSeconds,
    colorScheme,
    direction,
    settings: installation?.settings ?? {},
    features,
    installation: installation && {
      id: installation.id,
      appId: installation.appId,
      name: installation.name,
      version: installation.version,
    },
    faults: desk.faults.all(),
  };
}

/** Checks everything first, so that a refused change changes nothing. */
export function changeState(desk: Desk, change: Fields): void {
  const setters = Object.entries(change).map(([key, value]) => setter(desk, key, value));
  for (const set of setters) set();
  if (change.now !== undefined) desk.news.tell({ type: 'clock', now: desk.clock.instant() });
  desk.news.tell({ type: 'state' });
}

function setter(desk: Desk, key: string, value: unknown): () => void {
  switch (key) {
    case 'now':
      return setNow(desk, value);
    case 'timeZone':
      return setTimeZone(desk, value);
    case 'user':
      return setUser(desk, value);
    case 'latencyMs':
      return setNumber(desk, 'latencyMs', value);
    case 'indexLagSeconds':
      return setLag(desk, value);
    case 'colorScheme':
      return setOneOf(desk, 'colorScheme', ['light', 'dark'], value);
    case 'direction':
      return setOneOf(desk, 'direction', ['ltr', 'rtl'], value);
    case 'settings':
      return setSettings(desk, value);
    case 'features':
      return setFeatures(desk, value);
    default:
      throw new ControlFault(`${key}: no such state`);
  }
}

function setNow(desk: Desk, value: unknown): () => void {
  if (typeof value !== 'string' || !isInstant(value)) {
    throw new ControlFault('now: an instant with its zone, as 2026-11-18T10:00:00Z');
  }
  return () => desk.clock.set(value);
}

function isInstant(text: string): boolean {
  try {
    return Temporal.Instant.from(text).epochMilliseconds === Date.parse(text);
  } catch {
    return false;
  }
}

function setTimeZone(desk: Desk, value: unknown): () => void {
  if (typeof value !== 'string' || !isTimeZone(value)) throw new ControlFault('timeZone: an IANA name');
  return () => {
    desk.state.account = { ...desk.state.account, timeZone: value };
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function setUser(desk: Desk, value: unknown): () => void {
  const user = [...desk.users.values()].find(({ id, email }) => id === Number(value) || email === value);
  if (!user) throw new ControlFault('user: the id or e-mail of a user');
  return () => {
    desk.state.userId = user.id;
  };
}

function setNumber(desk: Desk, key: 'latencyMs' | 'indexLagSeconds', value: unknown): () => void {
  if (typeof value !== 'number' || !(value >= 0)) throw new ControlFault(`${key}: a number from 0`);
  return () => {
    desk.state[key] = value;
  };
}

function setLag(desk: Desk, value: unknown): () => void {
  if (typeof value === 'number' && value > MOST_LAG_SECONDS) {
    throw new ControlFault(`indexLagSeconds: at most ${MOST_LAG_SECONDS}, a day`);
  }
  return setNumber(desk, 'indexLagSeconds', value);
}

function setOneOf<K extends 'colorScheme' | 'direction'>(
  desk: Desk,
  key: K,
  words: readonly Desk['state'][K][],
  value: unknown,
): () => void {
  const word = words.find((one) => one === value);
  if (word === undefined) throw new ControlFault(`${key}: ${words.join(' or ')}`);
  return () => {
    desk.state[key] = word;
  };
}

function setSettings(desk: Desk, value: unknown): () => void {
  if (!isFields(value)) throw new ControlFault('settings: an object');
  return () => {
    const { installation } = desk;
    if (installation) {
      desk.installation = { ...installation, settings: { ...installation.settings, ...value } };
    }
  };
}

function setFeatures(desk: Desk, value: unknown): () => void {
  if (!isFields(value)) throw new ControlFault('features: an object');
  const fault = featureFault(value);
  if (fault !== null) throw new ControlFault(fault);
  return () => {
    desk.state.features = { ...desk.state.features, ...value };
  };
}
