// Stands in for lodash.memoize in the bundle, as Garden's getColor uses it: a function, and what its results are kept by.
module.exports = function memoize(run, keyOf = (first) => first) {
  const kept = new Map();
  return (...given) => {
    const key = keyOf(...given);
    if (!kept.has(key)) kept.set(key, run(...given));
    return kept.get(key);
  };
};
