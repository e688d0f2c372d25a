// Garden's theme for the workspace, light or dark, and a short way to its colours.
import { DEFAULT_THEME, getColor, type IGardenTheme } from '@zendeskgarden/react-theming';

export function workspaceTheme(colorScheme: 'light' | 'dark'): IGardenTheme {
  return { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: colorScheme } };
}

/** For styled-components: `color: ${paint('foreground.subtle')}`. */
export function paint(variable: string): (props: { theme: object }) => string {
  return ({ theme }) => getColor({ theme: theme as IGardenTheme, variable });
}
