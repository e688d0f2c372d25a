// Turns a translations file (ICU messages by dotted key) into a module of plain functions, so that no parser
// is shipped. Used by webpack (as a loader) and by jest (as a transform).
const MessageFormat = require('@messageformat/core');
const compileModule = require('@messageformat/core/compile-module');

/**
 * @param {string} source a translations file's text
 * @param {string} locale e.g. "zh-cn"
 * @param {string} [group] one top-level group of words, so that no place ships another's; all but the listing's if absent
 */
function compileTranslations(source, locale, group) {
  const { app: _listing, ...groups } = JSON.parse(source);
  const words = group ? { [group]: groups[group] } : groups;
  const language = locale.split('-')[0];
  const format = new MessageFormat(language, { strict: true, returnType: 'string' });
  return compileModule(format, words);
}

module.exports = { compileTranslations };
