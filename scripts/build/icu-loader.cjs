// webpack's side of icu.cjs.
const path = require('node:path');
const { compileTranslations } = require('./icu.cjs');

module.exports = function icuLoader(source) {
  const group = this.resourceQuery.slice(1);
  return compileTranslations(source, path.basename(this.resourcePath, '.json'), group);
};
