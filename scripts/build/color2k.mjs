// Stands in for color2k in the bundle: Garden's getColor asks it for hex, rgb and hsl only, and the package brings a
// table of every colour that has a name (1 kB of gzip). A name it does not know is refused, as one that is none.

const TEXT = /^(rgb|hsl)a?\(\s*([\d.]+)\s*,\s*([\d.e-]+)%?\s*,\s*([\d.e-]+)%?\s*(?:,\s*([\d.]+)\s*)?\)$/i;

/** [red, green, blue] to 255, alpha to 1. */
export function parseToRgba(color) {
  const text = String(color).trim();
  if (text.toLowerCase() === 'transparent') return [0, 0, 0, 0];
  if (/^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(text)) {
    const digits =
      text.length > 5 ? text.slice(1).match(/../g) : [...text.slice(1)].map((digit) => digit + digit);
    const [red, green, blue, alpha = 255] = digits.map((pair) => parseInt(pair, 16));
    return [red, green, blue, alpha / 255];
  }
  const [, model, first, second, third, alpha = '1'] = TEXT.exec(text) ?? [];
  if (model === undefined) throw new Error(`Failed to parse color: "${text}"`);
  const parts = [first, second, third].map(Number);
  return [...(model.toLowerCase() === 'hsl' ? fromHsl(parts) : parts), Number(alpha)];
}

function fromHsl([hue, saturation, lightness]) {
  const light = lightness / 100;
  const reach = (saturation / 100) * Math.min(light, 1 - light);
  return [0, 8, 4].map((shift) => {
    const at = (shift + hue / 30) % 12;
    return Math.round((light - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))) * 255);
  });
}

/** [hue to 360, saturation, lightness and alpha to 1]. */
export function parseToHsla(color) {
  const [red, green, blue, alpha] = parseToRgba(color).map((part, at) => (at === 3 ? part : part / 255));
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  const [reach, lightness] = [most - least, (most + least) / 2];
  if (reach === 0) return [0, 0, lightness, alpha];
  const sector =
    most === red
      ? (green - blue) / reach + 6
      : most === green
        ? (blue - red) / reach + 2
        : (red - green) / reach + 4;
  return [60 * (sector % 6), reach / (1 - Math.abs(2 * lightness - 1)), lightness, alpha];
}

export function toHex(color) {
  const [red, green, blue, alpha] = parseToRgba(color);
  const parts = alpha < 1 ? [red, green, blue, Math.round(alpha * 255)] : [red, green, blue];
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG's, from 1 to 21. */
export function getContrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color) {
  const [red, green, blue] = parseToRgba(color).map((part) => {
    const channel = part / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A way through colours without transparency: 0 is the first of them, 1 the last. */
export function getScale(...colors) {
  const stops = colors.map(parseToRgba);
  const steps = stops.length - 1;
  return (at) => {
    const [from, to] = [stops[Math.floor(at * steps)], stops[Math.ceil(at * steps)]];
    const share = (at * steps) % 1;
    return `rgba(${from.map((part, index) => Math.round(part + (to[index] - part) * share)).join()})`;
  };
}
