import type { SortOrder } from 'antd/es/table/interface';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryLine } from '../../interface/registers.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { choiceColumn } from '../display/choice-column.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { type Shown, useShownColumns } from './cells.tsx';

interface Props {
  readonly register: Register;
  readonly rows: readonly EntryLine[];
  readonly columns: readonly string[];
  readonly sort: string | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
  readonly change: (sort: string | undefined) => void;
}

/** From here on only the rows in sight are in the page; a shorter list is a plain table for screen readers. */
const VIRTUAL_FROM = 200;
const HEIGHT = 560;

const orderOf = (key: string, sort: string | undefined): SortOrder => {
  if (sort === key) return 'ascend';
  return sort === `-${key}` ? 'descend' : null;
};

const sortFrom = (key: unknown, order: SortOrder | undefined): string | undefined => {
  if (order === 'ascend') return String(key);
  return order === 'descend' ? `-${String(key)}` : undefined;
};

const tableColumns = (
  shown: readonly Shown[],
  sort: string | undefined,
): readonly Column<EntryLine>[] =>
  shown.map(({ key, title, width, figure = false, sorts = true, cell }) => ({
    key,
    title,
    width,
    ...(figure ? { align: 'end' as const } : {}),
    ...(sorts ? { sorter: true, sortOrder: orderOf(key, sort) } : {}),
    render: (_: unknown, row: EntryLine) => cell(row),
  }));

/** Entries, a line each; the rows come sorted. */
export const EntryTable = memo(
  ({ register, rows, columns, sort, chosen, choose, change }: Props) => {
    const { t } = useTranslation('registers');
    const { say } = useLanguage();
    const shown = useShownColumns(register, columns);
    const virtual = rows.length > VIRTUAL_FROM;
    const width = shown.reduce((sum, one) => sum + one.width, 60);
    const choice = choiceColumn<EntryLine>({
      ...{ rows, chosen, choose },
      all: t('choose.all'),
      one: ({ name }) => t('choose.one', { name }),
    });
    const table = (
      <SmallTable<EntryLine>
        label={say(register.title)}
        rows={rows}
        className="no-print"
        virtual={virtual}
        {...(virtual ? { scroll: { x: width, y: HEIGHT } } : { style: { minWidth: width } })}
        rowClassName={({ id }) => (chosen.has(id) ? 'chosen' : '')}
        onChange={(_pages, _filters, sorter) => {
          const [by] = [sorter].flat();
          change(sortFrom(by?.columnKey, by?.order));
        }}
        columns={[choice, ...tableColumns(shown, sort)]}
      />
    );
    // A plain table scrolls in a frame of ours: one of antd's own measures by a hidden copy of the heads, boxes included.
    return virtual ? (
      table
    ) : (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
      <section className="wide-table" aria-label={t('choose.rows')} tabIndex={0}>
        {table}
      </section>
    );
  },
);
