// Ends a run at its first failing test: one is enough to kill a mutant.
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  #failed = false;

  handleTestEvent(event) {
    if (event.name === 'test_start' && this.#failed) event.test.mode = 'skip';
    if (event.name === 'test_done' && event.test.errors.length > 0) this.#failed = true;
  }
};
