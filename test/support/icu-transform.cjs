// jest's side of scripts/build/icu.cjs: the same compiled messages as in the shipped bundle.
const path = require('node:path');
const swc = require('@swc/core');
const { compileTranslations } = require('../../scripts/build/icu.cjs');

module.exports = {
  process(source, file) {
    const module = compileTranslations(source, path.basename(file, '.json'));
    return swc.transformSync(module, { module: { type: 'commonjs' }, jsc: { target: 'es2022' } });
  },
};
