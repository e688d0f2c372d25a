// styled-components' theme is Garden's.
import 'styled-components';
import type { IGardenTheme } from '@zendeskgarden/react-theming';

declare module 'styled-components' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging is how the theme is typed
  interface DefaultTheme extends IGardenTheme {}
}
