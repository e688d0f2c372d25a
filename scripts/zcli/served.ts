// What `zcli apps:server` is given: the built app, and the settings an admin would have filled in beside it.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Parameter {
  readonly name: string;
  readonly type?: string;
  readonly default?: unknown;
}

type Setting = string | number | boolean | null;

/** A setting that the manifest does not know, or that is no value of its kind. */
export class BadSetting extends Error {}

/**
 * Copies the app, so that a build does not pull it from under the server, and puts its settings beside the manifest: for
 * one that is missing there zcli would ask at the terminal.
 * @param given settings by name, e.g. live_from to "2026-11-20"; the others are at the manifest's default, else unset
 */
export function prepareServed(app: string, to: string, given: Readonly<Record<string, string>>): void {
  const file = path.join(app, 'manifest.json');
  if (!existsSync(file)) throw new Error(`no manifest.json in ${app}: build first`);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly parameters?: readonly Parameter[];
  };
  const parameters = manifest.parameters ?? [];
  const stranger = Object.keys(given).find((name) => !parameters.some((one) => one.name === name));
  if (stranger !== undefined) throw new BadSetting(`${stranger} is no setting of manifest.json`);
  const settings = parameters.map((one) => [one.name, settingOf(one, given[one.name])] as const);
  rmSync(to, { recursive: true, force: true });
  cpSync(app, to, { recursive: true });
  const config = { parameters: Object.fromEntries(settings) };
  writeFileSync(path.join(to, 'zcli.apps.config.json'), `${JSON.stringify(config, null, 2)}\n`);
}

/** As Zendesk hands it to the app. */
function settingOf({ name, type, default: usual }: Parameter, given: string | undefined): Setting {
  if (given === undefined) return (usual as Setting | undefined) ?? null;
  if (type === 'checkbox') {
    if (given === 'true' || given === 'false') return given === 'true';
    throw new BadSetting(`${name} is true or false`);
  }
  if (type !== 'number') return given;
  if (/^\d+$/.test(given)) return Number(given);
  throw new BadSetting(`${name} is a number`);
}
