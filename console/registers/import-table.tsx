import { Link } from '@tanstack/react-router';
import { Button, Flex, Radio, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../engine/own.ts';
import type { Field } from '../../workflows/form/form.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { columnsOf } from '../../workflows/registers/sheet.ts';
import { ItemResult } from '../display/item-result.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import type { Looked } from './import-rows.ts';
import type { ImportRun } from './use-import-run.ts';

interface Props {
  readonly register: Register;
  readonly rows: readonly Looked[];
  readonly run: ImportRun;
  readonly mend: (line: number, column: string, text: string) => void;
  readonly leaveOut: (line: number) => void;
}

/** From here on only the rows in sight are in the page. */
const VIRTUAL_FROM = 300;
const HEIGHT = 520;
const NARROW: readonly string[] = ['yes-no', 'choice', 'date', 'integer'];

interface CellProps extends Pick<Props, 'mend'> {
  readonly row: Looked;
  readonly field: Field;
  readonly title: string;
  readonly busy: boolean;
}

/** A cell of a row with something wrong, to be mended in its place, and what is wrong with it. */
const MendedCell = ({ row, field, title, busy, mend }: CellProps) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const problems = problemsAt(row, field);
  const id = `cell-${row.line}-${field.id}`;
  return (
    <>
      <input
        id={id}
        className="mend"
        aria-label={t('import.cell', { line: row.line + 1, column: title })}
        aria-invalid={problems.length > 0}
        aria-describedby={`${id}-said`}
        autoComplete="off"
        readOnly={busy}
        value={own(row.given, field.id) ?? ''}
        onChange={({ target }) => mend(row.line, field.id, target.value)}
      />
      <div id={`${id}-said`}>
        {problems.map(({ rule, message }) => (
          <div key={rule} className="fault">
            {say(message)}
          </div>
        ))}
      </div>
    </>
  );
};

const problemsAt = ({ problems }: Looked, { id }: Field) =>
  problems.filter(({ path }) => path.split(/[.[]/)[0] === id);

const Cell = (props: CellProps) => {
  const { row, field } = props;
  const mendable = row.standing !== 'made' && (row.open || row.problems.length > 0);
  return mendable ? <MendedCell {...props} /> : own(row.given, field.id);
};

const Result = ({
  register,
  row,
  run,
}: Pick<Props, 'register' | 'run'> & { readonly row: Looked }) => {
  const { t } = useTranslation('registers');
  const { standing, entry } = row;
  const see = entry !== undefined && (
    <Link to="/registers/$name/$id" params={{ name: register.name, id: entry }}>
      {t('import.see')}
    </Link>
  );
  const outcome = standing === 'ready' ? run.outcomeOf(row) : undefined;
  if (outcome !== undefined) return <ItemResult outcome={outcome} done={t('import.made')} />;
  const [colour, said] = {
    made: ['green', t('import.made')],
    standing: ['default', t('import.standing')],
    wrong: ['red', t('import.wrong')],
    ready: ['blue', t('import.ready')],
  }[standing];
  return (
    <span>
      <Tag color={colour}>{said}</Tag> {see}
    </span>
  );
};

const hadFaults = ({ open, problems }: Looked): boolean => open || problems.length > 0;

const widthOf = ({ type }: Field): number => {
  if (type === 'reference') return 150;
  return NARROW.includes(type) ? 120 : 190;
};

const useColumns = ({ register, run, mend, leaveOut }: Omit<Props, 'rows'>): Column<Looked>[] => {
  const { t } = useTranslation('registers');
  const cells = columnsOf(register).flatMap(({ title, field }) =>
    field === undefined ? [] : [{ title, field }],
  );
  return [
    {
      key: 'line',
      title: t('import.line'),
      width: 60,
      render: (_, { line }) => <span className="number">{line + 1}</span>,
    },
    {
      key: 'result',
      title: t('import.result'),
      width: 150,
      render: (_, row) => (
        <Flex vertical gap={4} align="start">
          <Result {...{ register, row, run }} />
          {row.open && row.standing !== 'made' && (
            <Button size="small" disabled={run.running} onClick={() => leaveOut(row.line)}>
              {t('import.leaveOut')}
              <span className="unseen">{t('import.lineOf', { line: row.line + 1 })}</span>
            </Button>
          )}
        </Flex>
      ),
    },
    ...cells.map(({ title, field }) => ({
      key: field.id,
      title,
      width: widthOf(field),
      render: (_: unknown, row: Looked) => (
        <Cell {...{ row, field, title, mend }} busy={run.running} />
      ),
    })),
  ];
};

/** The rows of a sheet: those to be mended first, each cell with what is wrong in words. */
export const ImportTable = (props: Props) => {
  const { rows } = props;
  const { t } = useTranslation('registers');
  const columns = useColumns(props);
  const faulty = rows.filter(hadFaults).length;
  const [all, setAll] = useState(faulty === 0);
  const shown = all ? rows : rows.filter(hadFaults);
  const virtual = shown.length > VIRTUAL_FROM;
  return (
    <>
      <Radio.Group
        aria-label={t('import.view')}
        style={{ marginBottom: 8 }}
        value={all}
        onChange={({ target }) => setAll(target.value)}
        options={[
          { value: false, label: t('import.viewWrong', { count: faulty }) },
          { value: true, label: t('import.viewAll', { count: rows.length }) },
        ]}
      />
      <SmallTable<Looked>
        label={t('import.rows')}
        rows={shown}
        rowKey="line"
        virtual={virtual}
        scroll={{
          x: columns.reduce((sum, { width }) => sum + Number(width), 0),
          ...(virtual ? { y: HEIGHT } : {}),
        }}
        columns={columns}
      />
    </>
  );
};
