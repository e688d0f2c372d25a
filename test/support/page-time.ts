/** The time of tests that draw the app page without an account. */
export const NOW = Date.parse('2026-11-18T09:00:00Z');
