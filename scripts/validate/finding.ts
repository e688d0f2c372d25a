// What a check found: where in the folder, and what is wrong. An error refuses the upload, a warning is shown to the uploader.

export interface Finding {
  readonly kind: 'error' | 'warning';
  /** File, and where in it: "manifest.json: location.support.nav_bar". */
  readonly place: string;
  readonly fault: string;
}

export function error(place: string, fault: string): Finding {
  return { kind: 'error', place, fault };
}

export function warning(place: string, fault: string): Finding {
  return { kind: 'warning', place, fault };
}

/** The errors of those lines whose test holds, so that a list of rules reads as one. */
export function errors(
  rules: readonly (readonly [broken: boolean, place: string, fault: string])[],
): Finding[] {
  return rules.filter(([broken]) => broken).map(([, place, fault]) => error(place, fault));
}
