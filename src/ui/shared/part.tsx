// A component whose file is loaded when it is first drawn, inside a LoadedPart.
import type { ComponentType, FunctionComponent } from 'react';
import { OnUse } from './on-use';

interface Part<P> extends FunctionComponent<P> {
  /** While something else is waited for. */
  readonly preload: () => void;
}

export function part<P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>): Part<P> {
  const file = new OnUse(load);
  const draw = (props: P) => {
    const { default: Drawn } = file.read();
    return <Drawn {...props} />;
  };
  return Object.assign(draw, { preload: file.preload });
}
