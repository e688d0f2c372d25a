// Hands a statement over: the customer's page, CSV for spreadsheets and books, and the scenario that anybody can meter.
import { Button } from '@zendeskgarden/react-buttons';
import { invoiceLinesCsv, invoiceLinesOf } from '../../../actions/statements/invoice-lines';
import type { OpenedStatement } from '../../../actions/statements/open-statement';
import { statementCsv } from '../../../actions/statements/statement-csv';
import { loadPart } from '../../../actions/failure';
import { Section } from '../../verdict/Section';
import { FailureNote } from './FailureNote';
import type { StatementWords } from './how-words';
import { fileName, type StatementTools, type StatementViews } from './statement-tools';
import { useCourse } from './use-course';

interface ExportsProps {
  readonly opened: OpenedStatement;
  readonly words: StatementWords;
  readonly views: StatementViews;
  readonly tools: StatementTools;
  /** Null while it is being found out. */
  readonly language: string | null;
}

/** What a person is told of it; null where the file or tab says it all. */
type Told = { readonly kind: 'downloaded' } | { readonly kind: 'hash'; readonly hash: string } | null;

export function Exports({ opened, words, views, tools, language }: ExportsProps) {
  const [course, run] = useCourse<Told>();
  const { exports: names } = words;
  const { sheet, head, alteration } = opened;
  const { files } = tools;
  const page = async (): Promise<Told> => {
    const { customerPage } = await loadPart(() => import('./customer-page/customer-page'));
    const html = await customerPage(sheet, language ?? 'en', head === null);
    if (files.open(html)) return null;
    files.save(fileName(sheet.number, 'html'), html, 'text/html');
    return { kind: 'downloaded' };
  };
  const csv = (text: string, ending: string) => () => {
    files.save(fileName(sheet.number, ending), text, 'text/csv');
    return Promise.resolve(null);
  };
  const scenario = async (): Promise<Told> => {
    const lastDay = sheet.endsOn ?? sheet.startsOn;
    const file = await views.scenario(sheet.contract.id, `${lastDay}T12:00:00Z`);
    if (file === null) return null;
    files.save(fileName(sheet.number, 'json'), file.text, 'application/json');
    return { kind: 'hash', hash: file.hash };
  };
  const isBusy = course.kind === 'busy';
  return (
    <Section title={names.title()}>
      <p>
        <Button size="small" disabled={isBusy || language === null} onClick={() => run(page)}>
          {names.page()}
        </Button>{' '}
        <Button size="small" disabled={isBusy} onClick={() => run(csv(statementCsv(sheet), 'csv'))}>
          {names.csv()}
        </Button>{' '}
        <Button
          size="small"
          disabled={isBusy || alteration !== null}
          onClick={() => run(csv(invoiceLinesCsv(invoiceLinesOf(sheet)), 'invoice.csv'))}
        >
          {names.invoice()}
        </Button>{' '}
        <Button size="small" disabled={isBusy} onClick={() => run(scenario)}>
          {names.scenario()}
        </Button>
      </p>
      {alteration !== null && <p>{names.altered()}</p>}
      {course.kind === 'failed' && <FailureNote failure={course.failure} words={words} />}
      {course.kind === 'done' && course.result !== null && (
        <p role="status">
          {course.result.kind === 'hash' ? names.hash({ hash: course.result.hash }) : names.downloaded()}
        </p>
      )}
    </Section>
  );
}
