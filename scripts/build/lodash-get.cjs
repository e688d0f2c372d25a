// Stands in for lodash.get in the bundle: Garden's getColor asks for dotted paths only, and the package weighs 2 KB.
module.exports = function get(object, path) {
  return path.split('.').reduce((value, key) => value?.[key], object);
};
