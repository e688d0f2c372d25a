// Test files that take long begin first, so that no core waits at the end for one that began late. A machine that has
// run them before knows each file's time by itself; a fresh one knows only sizes, which say little.
const Sequencer = require('@jest/test-sequencer').default;

/** The longest first. A name that is gone costs nothing. */
const LONG = [
  ...['browser/gallery', 'browser/agent-day', 'browser/app-page', 'browser/month-end', 'browser/set-up'],
  ...['domain/fold.test', 'domain/twin.test', 'domain/fold-start', 'account/load', 'house/translations'],
  ...['statements/stored-statement', 'account/same-decisions', 'domain/statement.test', 'meter/'],
  ...[
    'ticket-sidebar/checkpoint',
    'recount/differences',
    'recount/cut-off',
    'conformance',
    'workbench/gallery',
  ],
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONG.findIndex((part) => path.replaceAll('\\', '/').includes(part));
      return at === -1 ? LONG.length : at;
    };
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
