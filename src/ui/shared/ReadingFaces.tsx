// What every panel shows while it reads, and where it could not read.
import styled from 'styled-components';
import type { Failure } from '../../actions/failure';
import { Face } from './Face';
import { useReading } from './reading-context';
import { failureWords } from './wording';
import { isolated } from './words';

const Quiet = styled.div`
  padding: ${({ theme }) => theme.space.sm};
`;

/** @param organizationName null where it is not known yet */
export function LoadingFace({ organizationName = null }: { readonly organizationName?: string | null }) {
  const { panel } = useReading().words;
  return (
    <Quiet role="status">
      {organizationName === null
        ? panel.loading()
        : panel.loading_for({ organization: isolated(organizationName) })}
    </Quiet>
  );
}

interface FailedFaceProps {
  readonly state: { readonly failure: Failure; readonly retryAt: number | null };
  readonly retry: () => void;
}

export function FailedFace({ state: { failure, retryAt }, retry }: FailedFaceProps) {
  const reading = useReading();
  const { title, toDo, detail } = failureWords(failure, retryAt, reading);
  const action = { label: reading.words.panel.retry(), run: retry };
  return <Face type="error" title={title} body={toDo} detail={detail} action={action} />;
}
