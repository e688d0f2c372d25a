// Stands in for stylis' prefixes in the bundle: styled-components 6 asks for them only where enableVendorPrefixes is set,
// and browsers that run Zendesk need none (1 kB of gzip).
export function prefix() {
  throw new Error('no vendor prefixes in this bundle');
}
