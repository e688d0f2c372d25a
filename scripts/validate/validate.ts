// Every rule of Zendesk's app validator that can refuse a package, its warnings, and what we ask of ourselves beyond it.
import type { AppFolder } from './app-folder';
import { checkBeyond } from './beyond';
import { checkRequirementsBeyond } from './beyond-requirements';
import { checkContent } from './content';
import { error, type Finding } from './finding';
import { checkImages } from './images';
import { readJson, type JsonObject } from './json-file';
import { checkLocations } from './locations';
import { checkManifest } from './manifest';
import { checkPages } from './pages';
import { checkParameters } from './parameters';
import { checkRequirements } from './requirements';
import { checkTranslation } from './translations';

/** All findings at once, unless the manifest cannot be read: nothing else makes sense without it. */
export function validate(folder: AppFolder): readonly Finding[] {
  const { files } = folder;
  const content = files.get('manifest.json');
  if (content === undefined) return [error('manifest.json', missing(files))];
  const manifest = readJson('manifest.json', content);
  if (manifest.value === null) return manifest.findings;
  const languages = [...files].filter(([name]) => /^translations\/[^/]+\.json$/.test(name));
  const read = new Map(languages.map(([name, bytes]) => [name, readJson(name, bytes)]));
  const words = new Map(
    [...read].flatMap(([name, { value }]) => (value === null ? [] : [[name, value] as const])),
  );
  return [
    ...manifest.findings,
    ...checkManifest(manifest.value, files),
    ...checkLocations(manifest.value, files),
    ...checkParameters(manifest.value),
    ...[...read.values()].flatMap(({ findings }) => findings),
    ...[...words].flatMap(([name, value]) => checkTranslation(name, value, manifest.value as JsonObject)),
    ...checkRequirementsFile(files.get('requirements.json'), manifest.value),
    ...checkContent(folder),
    ...checkImages(folder),
    ...checkPages(folder),
    ...checkBeyond(folder, manifest.value, words),
  ];
}

function missing(files: ReadonlyMap<string, unknown>): string {
  const deeper = [...files.keys()].find((name) => /^[^/]+\/manifest\.json$/.test(name));
  return deeper === undefined ? 'is missing' : `must be at the root; it is at ${deeper}`;
}

function checkRequirementsFile(content: Buffer | undefined, manifest: JsonObject): readonly Finding[] {
  if (content === undefined) {
    return manifest['requirementsOnly'] === true ? [error('requirements.json', 'is missing')] : [];
  }
  const { value, findings } = readJson('requirements.json', content);
  if (value === null) return findings;
  return [...findings, ...checkRequirements(value, manifest), ...checkRequirementsBeyond(value)];
}
