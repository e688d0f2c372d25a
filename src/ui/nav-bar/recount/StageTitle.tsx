// The title of what a recount has come to: it takes the focus, for what was pressed to get there is gone.
import { useEffect, useRef, type ReactNode } from 'react';
import { Title } from './styles';

export function StageTitle({ children }: { readonly children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <Title ref={title} tabIndex={-1}>
      {children}
    </Title>
  );
}
