module.exports = require('../compile-words.cjs')('zh-cn');
