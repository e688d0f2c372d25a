// What holds the project together: locations, versions, the lockfile. What Zendesk accepts is scripts/validate's affair.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');

interface Manifest {
  readonly version: string;
  readonly location: { readonly support: Readonly<Record<string, { readonly url: string }>> };
}
interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}
const manifest = JSON.parse(read('manifest.json')) as Manifest;

test('each location of the manifest has a folder of screens, and each folder a location', () => {
  const folders = readdirSync(path.join(ROOT, 'src/ui')).filter(
    (name) => name !== 'shared' && name !== 'verdict',
  );
  const locations = Object.keys(manifest.location.support).map((name) => name.replaceAll('_', '-'));
  expect(folders.sort()).toEqual(locations.sort());
  for (const [name, { url }] of Object.entries(manifest.location.support)) {
    expect(url).toBe(`assets/${name.replaceAll('_', '-')}.html`);
  }
});

test('the manifest and the package have one version', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(manifest.version).toBe(version);
});

test('the lockfile names no registry, so that any may serve it', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
});

test('the lockfile holds the packages of every system, not only those of the machine that wrote it', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lockfile;
  const places = Object.keys(packages);
  const wanted = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
  expect(wanted.filter((name) => !places.some((place) => place.endsWith(`node_modules/${name}`)))).toEqual(
    [],
  );
});
