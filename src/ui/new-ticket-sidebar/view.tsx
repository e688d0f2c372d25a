// How the new-ticket sidebar is drawn, once its main.tsx has joined it.
import type { ComponentProps } from 'react';
import { draw, drawFailure, drawStartFault } from '../shared/draw';
import type { View } from '../shared/open-location';
import { EstimatePanel } from './EstimatePanel';

const view: View<ComponentProps<typeof EstimatePanel>> = {
  draw,
  drawFailure,
  drawStartFault,
  contentOf: ({ session, slaOnOverage }) => <EstimatePanel session={session} slaOnOverage={slaOnOverage} />,
};
export default view;
