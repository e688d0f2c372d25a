module.exports = require('../compile-words.cjs')('en');
