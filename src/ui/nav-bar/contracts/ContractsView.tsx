// Contracts: the list, one of them with what can be done to it, or a file of many.
import { LoadedPart } from '../../shared/LoadedPart';
import { LoadingFace } from '../../shared/ReadingFaces';
import { part } from '../../shared/part';
import type { RegistryTools } from '../plans/record-tools';
import { Begun } from './Begun';
import { ContractList } from './ContractList';

const ContractPage = part(() => import('./ContractPage'));
const ImportView = part(() => import('./import/ImportView'));

export default function ContractsView(given: RegistryTools) {
  const { chosen } = given;
  const tools = { ...given, parts: given.contracts.read() };
  const id = chosen['edit'] ?? '';
  if (id !== '') {
    return (
      <LoadedPart meanwhile={<LoadingFace />}>
        <ContractPage key={`${id} ${chosen['from'] ?? ''}`} {...tools} id={id} />
      </LoadedPart>
    );
  }
  if (chosen['act'] === 'import') {
    return (
      <LoadedPart meanwhile={<LoadingFace />}>
        <ImportView {...tools} />
      </LoadedPart>
    );
  }
  return (
    <>
      <Begun {...tools} />
      <ContractList {...tools} />
    </>
  );
}
