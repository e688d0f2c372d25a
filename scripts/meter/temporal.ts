// Node 20 has no Temporal; later ones do. Imported before anything that asks for it.
import { createRequire } from 'node:module';

if (!('Temporal' in globalThis)) createRequire(import.meta.url)('temporal-polyfill/global');
