import { Alert, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTable } from '../../../workflows/form/read-table.ts';
import {
  bestSheet,
  type Row,
  type RowsRead,
  type SheetRead,
  type TableField,
} from '../../../workflows/form/sheet-rows.ts';
import { announce } from '../../app/announce.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { ActModal } from '../act-modal.tsx';
import { Changes, Handled } from '../sheet/changes.tsx';
import { readSheets } from '../sheet/read-sheets.ts';
import { useWorkbook, WorkbookChooser } from '../sheet/workbook-chooser.tsx';
import { tableChanges } from './rows.ts';

interface Props {
  readonly field: TableField;
  readonly rows: readonly Row[];
  readonly change: (rows: readonly Row[]) => void;
}

type Mode = 'replace' | 'append';

/** Errors told before anything is taken over; more would not be read. */
const TOLD = 30;

/** What is wrong, with the line of the sheet where it stands. */
const errorsOf = (field: TableField, { rows, lines, notes }: RowsRead) => {
  const told = notes.map(({ line, column, message }) => ({
    path: `${line}.${column}`,
    line,
    message,
  }));
  const known = new Set(told.map(({ path }) => path));
  const problems = (readTable(field.id, rows, field).problems ?? []).map(({ path, message }) => {
    const [, row = -1, column] = /\[(\d+)\]\.?(\w*)/.exec(path) ?? [];
    const line = lines[Number(row)];
    return { path: line === undefined ? path : `${line}.${column}`, line, message };
  });
  return [...told, ...problems.filter(({ path }) => !known.has(path))];
};

/** What is wrong, line by line, before anything is taken over. */
export const Errors = ({
  field,
  read,
}: {
  readonly field: TableField;
  readonly read: RowsRead;
}) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  const errors = errorsOf(field, read);
  if (errors.length === 0) return null;
  return (
    <Alert
      type="error"
      title={t('import.errors', { count: errors.length })}
      description={
        <ul style={{ maxHeight: 220, overflow: 'auto', paddingInlineStart: 20 }}>
          {errors.slice(0, TOLD).map(({ path, line, message }) => (
            <li key={path}>
              {line === undefined
                ? say(message)
                : t('import.line', { line: line + 1, message: say(message) })}
            </li>
          ))}
        </ul>
      }
    />
  );
};

const Found = ({ field, read }: { readonly field: TableField; readonly read: SheetRead }) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  return (
    <>
      <p>{t('import.found', { count: read.rows.length })}</p>
      {read.byOrder && <Alert type="warning" title={t('import.byOrder')} />}
      {read.absent.length > 0 && (
        <Alert
          type="warning"
          title={t('import.absent', {
            columns: read.absent.map(({ title }) => say(title)).join(t('and')),
          })}
        />
      )}
      <Handled {...read} />
      <Errors field={field} read={read} />
    </>
  );
};

/** Instead of the rows that stand, or after them. */
const Where = ({
  count,
  mode,
  choose,
}: {
  readonly count: number;
  readonly mode: Mode;
  readonly choose: (mode: Mode) => void;
}) => {
  const { t } = useTranslation('input');
  return (
    <Radio.Group
      style={{ marginTop: 12 }}
      value={mode}
      onChange={({ target }) => choose(target.value)}
      options={[
        { value: 'replace', label: t('import.replace', { count }) },
        { value: 'append', label: t('import.append') },
      ]}
    />
  );
};

/** Reads the fitting sheet of an Excel file, shows what is wrong line by line, and takes the rows over when told to. */
export const TableImport = ({ field, rows, change }: Props) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  const [mode, setMode] = useState<Mode>('replace');
  const reading = useWorkbook(async (file) => bestSheet(await readSheets(file), field.columns));
  const { found, putAside } = reading;
  const given = found?.rows ?? [];
  const next = mode === 'append' ? [...rows, ...given] : given;
  const accept = (): void => {
    change(next);
    announce(t('import.done', { count: given.length }));
    putAside();
  };
  return (
    <>
      <WorkbookChooser reading={reading} label={t('import.choose', { table: say(field.title) })}>
        {t('import.title')}
      </WorkbookChooser>
      <ActModal
        open={found !== undefined}
        title={t('import.into', { table: say(field.title) })}
        width={680}
        act={t('import.accept')}
        onAct={accept}
        onCancel={putAside}
        disabled={given.length === 0}
      >
        {found !== undefined && <Found field={field} read={found} />}
        {rows.length > 0 && <Where count={rows.length} mode={mode} choose={setMode} />}
        {found !== undefined && <Changes changes={tableChanges(field, rows, next)} />}
      </ActModal>
    </>
  );
};
