import { Button, Flex } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../app/announce.tsx';
import { useTitled } from '../../display/unit.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { typedKey } from '../typed-key.ts';
import type { InputProps } from './field-frame.tsx';
import { PastePreview } from './paste-preview.tsx';
import {
  isBlock,
  isToBeSeen,
  type Pasted,
  pastedCells,
  placed,
  type Row,
  type TableField,
  tableChanges,
} from './rows.ts';
import { TableImport } from './table-import.tsx';
import { Line } from './table-line.tsx';

type Props = InputProps<TableField>;

/** Of problems that many are told in words; the cells show all. */
const TOLD = 8;

/** Up, down and Enter move between rows as in a spreadsheet. */
const move = (event: KeyboardEvent<HTMLTableElement>): void => {
  const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLInputElement)) return;
  const [row, column] = (event.target.dataset.at ?? '').split(' ').map(Number);
  const to = event.currentTarget.querySelector<HTMLInputElement>(
    `[data-at="${(row ?? 0) + step} ${column}"]`,
  );
  if (to === null) return;
  event.preventDefault();
  to.focus();
};

const rowsOf = (raw: unknown): readonly Row[] => (Array.isArray(raw) ? raw.map(Object) : []);

const wrongCells = (problems: ReadonlyMap<string, string>): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  for (const path of problems.keys()) {
    const [, index, column] = /^\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
    if (index !== undefined && column !== undefined)
      found.set(Number(index), `${found.get(Number(index)) ?? ''} ${column}`.trim());
  }
  return found;
};

const Problems = ({ problems }: { readonly problems: ReadonlyMap<string, string> }) => {
  const { t } = useTranslation('input');
  const all = [...problems].filter(([path]) => path !== '');
  if (all.length === 0) return null;
  return (
    <ul className="fault">
      {all.slice(0, TOLD).map(([path, message]) => (
        <li key={path}>
          {t('table.inRow', { row: Number(/\d+/.exec(path)?.[0] ?? 0) + 1, message })}
        </li>
      ))}
      {all.length > TOLD && <li>{t('table.more', { count: all.length - TOLD })}</li>}
    </ul>
  );
};

/**
 * What is done to the rows. The lines are drawn again only where they changed, so that the acts stay the same and always
 * work on the rows that stand. `seen` is a paste that is looked at before it is taken.
 */
const useRowActs = ({ field, raw, change }: Pick<Props, 'field' | 'raw' | 'change'>) => {
  const { t } = useTranslation('input');
  const rows = rowsOf(raw);
  const [seen, setSeen] = useState<Pasted>();
  const now = useRef({ rows, change });
  now.current = { rows, change };
  const set = useCallback((index: number, column: string, typed: string): void => {
    const { rows: standing, change: to } = now.current;
    to(standing.map((row, at) => (at === index ? { ...row, [column]: typed } : row)));
  }, []);
  const remove = useCallback((index: number): void => {
    now.current.change(now.current.rows.filter((_row, at) => at !== index));
  }, []);
  const paste = useCallback(
    (row: number, column: number, event: ClipboardEvent): void => {
      const cells = pastedCells(event.clipboardData.getData('text/plain'));
      if (!isBlock(cells)) return;
      event.preventDefault();
      const { rows: standing, change: to } = now.current;
      const pasted = placed(standing, field.columns, { row, column }, cells);
      if (isToBeSeen(pasted, tableChanges(field, standing, pasted.next))) {
        setSeen(pasted);
        return;
      }
      to(pasted.next);
      announce(t('table.pasted', { count: pasted.rows.length }));
    },
    [field, t],
  );
  return { rows, seen, put: { set, remove, paste }, close: () => setSeen(undefined) };
};

const Head = ({ field, disabled }: Pick<Props, 'field' | 'disabled'>) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  const titled = useTitled();
  return (
    <thead>
      <tr>
        <th scope="col">{t('table.number')}</th>
        {field.columns.map((column) => (
          <th key={column.id} scope="col">
            {titled(say(column.title), column.unit)}
            {!column.required && <span className="dim"> {t('field.optional')}</span>}
          </th>
        ))}
        {!disabled && (
          <th scope="col">
            <span className="unseen">{t('table.remove')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
};

/** More rows: an empty one, or those of a file. */
const More = ({
  field,
  rows,
  change,
}: Pick<Props, 'field' | 'change'> & { readonly rows: readonly Row[] }) => {
  const { t } = useTranslation('input');
  return (
    <Flex gap={8} wrap align="center" style={{ marginTop: 8 }}>
      <Button disabled={rows.length >= field.maxRows} onClick={() => change([...rows, {}])}>
        {t('table.add')}
      </Button>
      <TableImport field={field} rows={rows} change={change} />
      <span className="under">{t('table.help', { count: rows.length, most: field.maxRows })}</span>
    </Flex>
  );
};

/** Rows as in a spreadsheet: typed, pasted from one, or read from a file. */
export const TableInput = (props: Props) => {
  const { id, field, change, disabled, problems } = props;
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  const { rows, seen, put, close } = useRowActs(props);
  const wrong = wrongCells(problems);
  return (
    <div>
      <div className="grid">
        <table onKeyDown={typedKey(move)}>
          <caption className="unseen">{say(field.title)}</caption>
          <Head field={field} disabled={disabled} />
          <tbody>
            {rows.map((row, index) => (
              <Line
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and inputs keep what is typed outside
                key={index}
                {...{ id, index, row, field, disabled, ...put }}
                wrong={wrong.get(index) ?? ''}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className="under">{t('table.empty')}</p>}
      <Problems problems={problems} />
      <PastePreview {...{ field, rows, close }} pasted={seen} take={change} />
      {!disabled && <More {...{ field, rows, change }} />}
    </div>
  );
};
