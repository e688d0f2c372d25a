// How the organization sidebar is drawn, once its main.tsx has joined it.
import type { ComponentProps } from 'react';
import { draw, drawFailure, drawStartFault } from '../shared/draw';
import type { View } from '../shared/open-location';
import { OrganizationPanel } from './OrganizationPanel';

const view: View<ComponentProps<typeof OrganizationPanel>> = {
  draw,
  drawFailure,
  drawStartFault,
  contentOf: ({ session, timeZone }) => <OrganizationPanel session={session} timeZone={timeZone} />,
};
export default view;
