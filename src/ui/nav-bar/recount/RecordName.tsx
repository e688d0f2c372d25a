// A ticket's or a record's name, with the way to where Zendesk shows it.
import type { RecordRef } from '../../../actions/ports';
import { useReading } from '../../shared/reading-context';
import { Link } from './styles';

interface RecordNameProps {
  readonly name: string;
  /** Null where it has no place in Zendesk. */
  readonly record: RecordRef | null;
}

export function RecordName({ name, record }: RecordNameProps) {
  const { addressOf } = useReading();
  const address = record === null ? null : addressOf(record);
  if (address === null) return <>{name}</>;
  return (
    <Link href={address} target="_blank" rel="noopener noreferrer">
      {name}
    </Link>
  );
}
