import { useParams } from '@tanstack/react-router';
import { Alert, Card } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterAnswer } from '../../interface/registers.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { columnsThere } from '../../workflows/registers/sheet-changes.ts';
import { Loaded } from '../app/loaded.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { LinkButton } from '../display/link-button.tsx';
import { useListed } from '../display/listed.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useKept } from '../input/use-kept.ts';
import { Corrections } from './corrections.tsx';
import { FormFields } from './form-fields.tsx';
import { formOfProof } from './form-parts.ts';
import { ImportHead } from './import-head.tsx';
import { type Around, type Import, lookedAt, mended, reader, standingIn } from './import-rows.ts';
import { ImportSource } from './import-source.tsx';
import { ImportTable } from './import-table.tsx';
import { useSheetNames } from './names.ts';
import { useOwnOrg } from './own-org.ts';
import { useEntries, useRegister } from './register-reads.ts';
import { type EntryForm, useEntryForm } from './use-entry-form.ts';
import { useImportRun } from './use-import-run.ts';
import './registers.css';

interface OfRegister {
  readonly register: Register;
  readonly around: Around;
}

/** What the sheet did not have, or had in another way. */
const Handled = ({ sheet: { absent, byOrder, totals } }: { readonly sheet: Import }) => {
  const { t } = useTranslation('registers');
  const listed = useListed();
  const said = [
    ...(byOrder ? [t('import.byOrder')] : []),
    ...(absent.length === 0 ? [] : [t('import.absent', { columns: listed(absent) })]),
    ...(totals.length === 0
      ? []
      : [t('import.totals', { lines: listed(totals.map((line) => String(line + 1))) })]),
  ];
  return said.map((one) => <Alert key={one} type="info" showIcon title={one} />);
};

/** What all rows of a sheet rest on; nothing is asked where a register needs none. */
const useProof = (register: Register): EntryForm | undefined => {
  const shape = useMemo(() => formOfProof(register), [register]);
  const form = useEntryForm(`import.proof.${register.name}`, shape);
  return register.opens.needs.length === 0 ? undefined : form;
};

const Proof = ({ form }: { readonly form: EntryForm }) => {
  const { t } = useTranslation('registers');
  return (
    <fieldset className="fields">
      <legend>{t('import.proof')}</legend>
      <FormFields form={form} />
    </fieldset>
  );
};

const Preview = ({
  register,
  around,
  sheet,
  keep,
  putAside,
}: OfRegister & {
  readonly sheet: Import;
  readonly keep: (sheet: Import) => void;
  readonly putAside: () => void;
}) => {
  const standing = useEntries(register.name, {}, true);
  const known = useMemo(() => standingIn(register, standing.rows), [register, standing.rows]);
  const read = useMemo(() => reader(register, around), [register, around]);
  const there = useMemo(
    // Without headings nobody can tell an emptied cell from a column that was not copied.
    () => (sheet.byOrder ? [] : columnsThere(register, sheet.absent)),
    [register, sheet.byOrder, sheet.absent],
  );
  const rows = useMemo(
    () => lookedAt(register, sheet.rows, read, known, sheet.byOrder ? undefined : there),
    [register, sheet.rows, sheet.byOrder, read, known, there],
  );
  const proof = useProof(register);
  const run = useImportRun({ register, rows, sheet, keep, proof });
  const mend = (line: number, column: string, text: string): void =>
    keep({
      ...sheet,
      rows: sheet.rows.map((row) => (row.line === line ? mended(row, column, text) : row)),
    });
  const leaveOut = (line: number): void =>
    keep({ ...sheet, rows: sheet.rows.filter((row) => row.line !== line) });
  return (
    <Card>
      <Handled sheet={sheet} />
      {proof !== undefined && <Proof form={proof} />}
      <ImportHead {...{ register, rows, run, putAside }} comparing={!standing.complete} />
      <ImportTable {...{ register, rows, run, mend, leaveOut }} />
      {there.length > 0 && <Corrections {...{ register, rows, there }} />}
    </Card>
  );
};

const Work = ({ answer }: { readonly answer: RegisterAnswer }) => {
  const { register } = answer;
  const names = useSheetNames();
  const own = useOwnOrg(answer);
  const around = useMemo(() => names && { names, own }, [names, own]);
  const [sheet, keep, forget] = useKept<Import | null>(`import.${register.name}`, null);
  if (sheet === undefined || around === undefined) return <Loading />;
  return sheet === null ? (
    <ImportSource {...{ register, around }} take={keep} />
  ) : (
    <Preview {...{ register, around, sheet, keep }} putAside={forget} />
  );
};

/** Brings a sheet into a register: pasted or from a file, looked at, mended in place, and only what is right goes in. */
export const Importing = () => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const { name } = useParams({ from: '/shell/registers/$name/import' });
  const answer = useRegister(name);
  return (
    <Loaded query={answer}>
      {(data) => (
        <Page
          title={t('import.into', { register: say(data.register.title) })}
          lead={t('import.lead')}
          actions={<LinkButton to={`/registers/${name}`}>{t('import.back')}</LinkButton>}
        >
          <Work answer={data} />
        </Page>
      )}
    </Loaded>
  );
};
