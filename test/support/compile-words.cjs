// The same compiled messages as in the shipped bundle, for jest, which can read a .json file only as data.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');
const { compileTranslations } = require('../../scripts/build/icu.cjs');

/** @param {string} locale e.g. "zh-cn" */
module.exports = function compileWords(locale) {
  const file = path.join(__dirname, '../../translations', `${locale}.json`);
  const source = compileTranslations(readFileSync(file, 'utf8'), locale);
  const { code } = swc.transformSync(source, { module: { type: 'commonjs' }, jsc: { target: 'es2022' } });
  const compiled = { exports: {} };
  new Function('module', 'exports', 'require', code)(compiled, compiled.exports, require);
  return compiled.exports;
};
