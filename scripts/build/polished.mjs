// Stands in for polished in the bundle: Garden's getColor asks four things of it, and the whole package would come
// with them (3.7 kB of gzip). color2k, which getColor brings along anyway, answers them as well.
import { getContrast, parseToHsla, parseToRgba } from 'color2k';

export { getContrast };

/** The colour, made so far transparent. */
export function rgba(color, alpha) {
  const [red, green, blue] = parseToRgba(color);
  return `rgba(${red},${green},${blue},${alpha})`;
}

export function darken(amount, color) {
  const [hue, saturation, lightness, alpha] = parseToHsla(color);
  const darker = Math.min(1, Math.max(0, lightness - amount));
  return `hsla(${hue},${saturation * 100}%,${darker * 100}%,${alpha})`;
}

export function lighten(amount, color) {
  return darken(-amount, color);
}

/** "12px" is [12, "px"], as Garden computes line heights; what is no length is handed back. */
export function getValueAndUnit(value) {
  const [, figure, unit] = /^([+-]?(?:\d+|\d*\.\d+))([a-z]*|%)$/.exec(value) ?? [];
  if (typeof value !== 'string') return [value, ''];
  return figure === undefined ? [value, undefined] : [Number(figure), unit];
}
