module.exports = require('../compile-words.cjs')('pl');
