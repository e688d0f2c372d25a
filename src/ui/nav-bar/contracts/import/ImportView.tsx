// A file of contracts: chosen, looked at row by row, applied; what is wrong is listed and can be saved.
import { useRef, useSyncExternalStore } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { COLUMNS } from '../../../../actions/contracts/csv/columns';
import type { DryRun } from '../../../../actions/contracts/csv/dry-run';
import { MOST_ROWS } from '../../../../actions/contracts/csv/import-rows';
import { templateFile } from '../../../../actions/contracts/csv/written-row';
import { CONTRACTS } from '../../../shared/contracts-words';
import { Face } from '../../../shared/Face';
import { FORM } from '../../../shared/form-words';
import { useReading } from '../../../shared/reading-context';
import { FailedFace } from '../../../shared/ReadingFaces';
import { TextButton } from '../../../shared/TextButton';
import { isolated, useWords } from '../../../shared/words';
import type { ContractTools } from '../contract-parts';
import { EffectOfRows } from './EffectOfRows';
import { Found } from './Found';
import { Refused } from './Refused';
import { useImportEffect } from './use-import-effect';
import { WriteRows } from './WriteRows';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.sm};
  margin-block: ${({ theme }) => theme.space.sm};
`;

function Write({ run, tools }: { readonly run: DryRun; readonly tools: ContractTools }) {
  const effect = useImportEffect(run, tools);
  const rows = run.created.length + run.changed.length;
  return (
    <>
      {effect.kind !== 'none' && <EffectOfRows {...tools} told={effect} />}
      <WriteRows rows={rows} effect={effect} onWrite={tools.parts.importing.apply} />
    </>
  );
}

export default function ImportView(tools: ContractTools) {
  const { parts, shelf, onChoose } = tools;
  const { importing, saveFile } = parts;
  const { import: words } = useWords(CONTRACTS);
  const form = useWords(FORM);
  const { formats } = useReading();
  const state = useSyncExternalStore(importing.subscribe, importing.state);
  const input = useRef<HTMLInputElement>(null);
  if (state.kind === 'bug') throw state.thrown as Error;
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    importing.open(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  const isOpen = state.kind !== 'applying' && state.kind !== 'looking';
  return (
    <>
      <TextButton onClick={() => onChoose({ act: '' })}>{form.back()}</TextButton>
      <h2>{words.title()}</h2>
      <p>{words.body({ most: formats.number(MOST_ROWS) })}</p>
      <details>
        <summary>{words.columns()}</summary>
        <p>{words.columns_do()}</p>
        <dl>
          {COLUMNS.map((column) => (
            <div key={column}>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{words.column[column]()}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Row>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv,text/tab-separated-values"
          aria-label={words.choose()}
          hidden
          onChange={({ target }) => {
            void choose(target.files?.[0]);
            // The same file again is a file again.
            target.value = '';
          }}
        />
        <Button
          size="small"
          isPrimary={state.kind === 'none'}
          disabled={!isOpen}
          onClick={() => input.current?.click()}
        >
          {words.choose()}
        </Button>
        <Button size="small" onClick={() => saveFile('contracts-template.csv', 'text/csv', templateFile())}>
          {words.template()}
        </Button>
      </Row>
      {state.kind === 'looking' && <p role="status">{words.looking({ file: isolated(state.name) })}</p>}
      {state.kind === 'unreadable' && (
        <Face
          type="error"
          title={words.unreadable({ file: isolated(state.name) })}
          body={words.fault[state.fault.kind]({
            line: 'line' in state.fault ? state.fault.line : 0,
            column: 'column' in state.fault ? isolated(state.fault.column) : '',
            columns: 'columns' in state.fault ? state.fault.columns.join(', ') : '',
            rows: 'rows' in state.fault ? formats.number(state.fault.rows) : '',
            most: formats.number(MOST_ROWS),
          })}
        />
      )}
      {state.kind === 'looked' && (
        <>
          <Found run={state.run} file={state.name} tools={tools} />
          <Write run={state.run} tools={tools} />
          <Refused faults={state.run.wrong} file={state.name} saveFile={saveFile} />
        </>
      )}
      {state.kind === 'applying' && (
        <Row>
          <span role="status">
            {words.applying({
              done: formats.number(state.progress.done + state.progress.refused.length),
              of: formats.number(state.progress.of),
            })}
          </span>
          <Button size="small" onClick={importing.stop}>
            {words.stop()}
          </Button>
        </Row>
      )}
      {state.kind === 'over' && (
        <>
          <Face
            type={state.isStopped || state.progress.refused.length > 0 ? 'warning' : 'info'}
            title={words.over({ count: state.progress.done })}
            body={state.isStopped ? words.stopped() : words.over_do()}
            action={{ label: words.again(), run: importing.lookAgain }}
          />
          <Refused
            faults={[...state.run.wrong, ...state.progress.refused]}
            file={state.name}
            saveFile={saveFile}
          />
        </>
      )}
      {state.kind === 'failed' && (
        <>
          <FailedFace state={{ failure: state.failure, retryAt: null }} retry={importing.lookAgain} />
          <p>{words.failed()}</p>
        </>
      )}
      {isOpen && state.kind !== 'none' && (
        <p>
          <TextButton
            onClick={() => {
              importing.forget();
              shelf.reread();
            }}
          >
            {words.forget()}
          </TextButton>
        </p>
      )}
    </>
  );
}
