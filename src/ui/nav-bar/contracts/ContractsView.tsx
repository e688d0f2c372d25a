// Contracts: the list, one of them with what can be done to it, or a file of many.
import { useState } from 'react';
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
  const open = id === 'new' ? (chosen['from'] ?? id) : id === '' ? (chosen['act'] ?? '') : id;
  /** What was opened last: whoever comes back to the list stands there. */
  const [left, setLeft] = useState('');
  if (open !== '' && open !== left) setLeft(open);
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
      <ContractList {...tools} left={left} />
    </>
  );
}
