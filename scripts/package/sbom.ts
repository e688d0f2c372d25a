// What the app is made of, as CycloneDX has it: npm's own listing of the lockfile, cut down to the packages whose code is
// in the build. npm's `--omit=dev` would leave out what building and app share, React for one.
import { spawnSync } from 'node:child_process';

const COMMAND = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
/** The heads of the entries in licenses.txt: "react 18.3.1 (MIT)". */
const SHIPPED = /^(\S+) (\d+\.\d+\.\d+\S*) \([\w.-]+\)$/gm;

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly hashes?: readonly object[];
  readonly licenses?: readonly object[];
}
export interface Sbom {
  readonly bomFormat: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/**
 * @param name of the app, which npm would call by its folder's name
 * @param licenses the build's licenses.txt
 * Throws with npm's own words where it cannot list, and where it does not know a package that is in the build.
 */
export function sbomOf(root: string, name: string, licenses: string): Sbom {
  const bom = listingOf(root);
  const shipped = new Set(
    [...licenses.matchAll(SHIPPED)].map(([, of, version]) => `${of ?? ''}@${version ?? ''}`),
  );
  const components = bom.components.filter((one) => shipped.has(`${one.name}@${one.version}`));
  const known = new Set(components.map((one) => `${one.name}@${one.version}`));
  const stranger = [...shipped].find((one) => !known.has(one));
  if (stranger !== undefined) throw new Error(`${stranger} is in the build and not in package-lock.json`);
  const app = { ...bom.metadata.component, name };
  const refs = new Set([app, ...components].map((one) => one['bom-ref']));
  return {
    ...bom,
    metadata: { ...bom.metadata, component: app },
    components,
    dependencies: bom.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  };
}

function listingOf(root: string): Sbom {
  const { status, stdout, stderr } = spawnSync('npm', COMMAND, {
    cwd: root,
    encoding: 'utf8',
    // npm is a script of its own on Windows.
    shell: process.platform === 'win32',
    maxBuffer: 100_000_000,
  });
  if (status !== 0) throw new Error(`npm sbom: ${stderr}`);
  return JSON.parse(stdout) as Sbom;
}
