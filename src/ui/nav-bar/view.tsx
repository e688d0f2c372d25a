// How the app page is drawn, once its main.tsx has joined it.
import type { ComponentProps } from 'react';
import { draw, drawFailure, drawStartFault } from '../shared/draw';
import type { View } from '../shared/open-location';
import { JoinedPage } from './JoinedPage';

const view: View<ComponentProps<typeof JoinedPage>> = {
  draw,
  drawFailure,
  drawStartFault,
  contentOf: ({ joined, router }) => <JoinedPage joined={joined} router={router} />,
};
export default view;
