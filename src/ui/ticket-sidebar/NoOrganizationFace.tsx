// A ticket of nobody's: a contract belongs to an organization.
import { Face } from '../shared/Face';
import { useReading } from '../shared/reading-context';

export function NoOrganizationFace({ isPreview }: { readonly isPreview: boolean }) {
  const { words } = useReading();
  return (
    <Face
      type="info"
      title={words.verdict.no_organization()}
      body={isPreview ? words.panel.preview() : words.panel.no_organization()}
    />
  );
}
