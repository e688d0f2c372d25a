// The installed app as its manifest describes it (zendesk-platform section 3): its name, and a page for each location.

export interface AppLocation {
  readonly url: string;
  /** A sidebar that is not flexible stays 320 px wide. */
  readonly flexible: boolean;
}
export interface AppDefinition {
  readonly name: string;
  readonly version: string;
  /** The app's name as it stands in the address of its nav bar page. */
  readonly slug: string;
  readonly locations: Readonly<Record<string, AppLocation>>;
  readonly defaults: Readonly<Record<string, unknown>>;
}

interface Parameter {
  readonly name: string;
  readonly default?: unknown;
  /** Filled in by Zendesk's proxy; no app is ever told its value. */
  readonly secure?: boolean;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly location?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly parameters?: readonly Parameter[];
}

export function readManifest(manifest: Manifest, translated: string | undefined): AppDefinition {
  const name = translated ?? manifest.name ?? 'App';
  const support = Object.entries(manifest.location?.['support'] ?? {});
  const locations = support.flatMap(([key, value]) => {
    const location = readLocation(value);
    return location ? [[key, location] as const] : [];
  });
  return {
    name,
    version: manifest.version ?? '0.0.0',
    slug: slugOf(name),
    locations: Object.fromEntries(locations),
    defaults: Object.fromEntries(
      (manifest.parameters ?? [])
        .filter((one) => 'default' in one && one.secure !== true)
        .map((one) => [one.name, one.default]),
    ),
  };
}

function readLocation(value: unknown): AppLocation | undefined {
  if (typeof value === 'string') return { url: value, flexible: true };
  if (typeof value !== 'object' || value === null || !('url' in value)) return undefined;
  return { url: String(value.url), flexible: !('flexible' in value) || value.flexible !== false };
}

/** Camel case, spaces and underscores become dashes (Zendesk's page on the nav bar location). */
export function slugOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
