import { Button, Card, Flex, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../workflows/registers/definition.ts';
import { columnsOf, headingOf, readSheet } from '../../workflows/registers/sheet.ts';
import { Copy } from '../display/copy.tsx';
import { useListed } from '../display/listed.ts';
import { pastedCells } from '../input/fields/rows.ts';
import { readTables } from '../input/sheet/read-sheets.ts';
import { useWorkbook, WorkbookChooser } from '../input/sheet/workbook-chooser.tsx';
import { type Around, type Import, importOf, lookedAt, reader } from './import-rows.ts';

interface Props {
  readonly register: Register;
  readonly around: Around;
  readonly take: (sheet: Import) => void;
}

type Sheets = readonly { readonly data: readonly (readonly unknown[])[] }[];

/** Rows with something wrong in them stay in sight once they are mended. */
const opened = (register: Register, sheet: Import, around: Around): Import => {
  const looked = lookedAt(register, sheet.rows, reader(register, around), new Map());
  const faulty = new Set(
    looked.flatMap(({ line, problems }) => (problems.length > 0 ? [line] : [])),
  );
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, open: faulty.has(row.line) })) };
};

/** Where a sheet is pasted to. */
const Paste = ({ look }: { readonly look: (sheets: Sheets) => void }) => {
  const { t } = useTranslation('registers');
  const [text, setText] = useState('');
  return (
    <>
      <label className="field-label" htmlFor="import-text">
        {t('import.paste')}
      </label>
      <Input.TextArea
        id="import-text"
        aria-describedby="import-help"
        rows={8}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button
        type="primary"
        style={{ marginTop: 12 }}
        disabled={text.trim() === ''}
        onClick={() => look([{ data: pastedCells(text) }])}
      >
        {t('import.look')}
      </Button>
    </>
  );
};

/** Pasted from a spreadsheet, or a file of one: looked at before anything goes in. */
export const ImportSource = ({ register, around, take }: Props) => {
  const { t } = useTranslation('registers');
  const listed = useListed();
  const [nothing, setNothing] = useState(false);
  const look = (sheets: Sheets): void => {
    const read = readSheet(register, sheets, around.names);
    setNothing(read.rows.length === 0);
    if (read.rows.length > 0) take(opened(register, importOf(register, read, around), around));
  };
  const reading = useWorkbook(async (file) => look(await readTables(file)));
  const headings = columnsOf(register).map(headingOf);
  return (
    <Card>
      <p id="import-help">{t('import.columns', { columns: listed(headings) })}</p>
      <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }}>
        <WorkbookChooser reading={reading} label={t('import.choose')} accept=".xlsx,.csv">
          {t('import.file')}
        </WorkbookChooser>
        <Copy text={headings.join('\t')} label={t('import.copyHeadings')} />
      </Flex>
      {nothing && (
        <div role="alert" className="fault">
          {t('import.nothing')}
        </div>
      )}
      <Paste look={look} />
    </Card>
  );
};
