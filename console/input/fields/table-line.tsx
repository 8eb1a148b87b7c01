import { Button } from 'antd';
import { type ClipboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Row, TableField } from './rows.ts';

const cellText = (row: Row, column: string): string => {
  const value = row[column];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

interface LineProps {
  readonly id: string;
  readonly index: number;
  readonly row: Row;
  readonly field: TableField;
  readonly disabled: boolean;
  /** Columns that something is wrong with, parted by blanks: a text, so that an unchanged line is not drawn again. */
  readonly wrong: string;
  readonly set: (index: number, column: string, typed: string) => void;
  readonly remove: (index: number) => void;
  readonly paste: (index: number, column: number, event: ClipboardEvent) => void;
}

/** One row of the table: drawn again only where it changed. */
export const Line = memo(
  ({ id, index, row, field, disabled, wrong, set, remove, paste }: LineProps) => {
    const { t } = useTranslation('input');
    const { say } = useLanguage();
    const faults = wrong.split(' ');
    return (
      <tr>
        <th scope="row" className="number">
          {index + 1}
        </th>
        {field.columns.map((column, place) => (
          <td key={column.id}>
            <input
              id={`${id}-${index}-${column.id}`}
              data-at={`${index} ${place}`}
              aria-label={t('table.cell', { row: index + 1, column: say(column.title) })}
              aria-invalid={faults.includes(column.id)}
              className={column.type === 'text' ? undefined : 'figure'}
              inputMode={column.type === 'text' ? 'text' : 'decimal'}
              autoComplete="off"
              value={cellText(row, column.id)}
              disabled={disabled}
              onChange={({ target }) => set(index, column.id, target.value)}
              onPaste={(event) => paste(index, place, event)}
            />
          </td>
        ))}
        {!disabled && (
          <td>
            <Button
              type="text"
              aria-label={t('table.removeRow', { row: index + 1 })}
              onClick={() => remove(index)}
            >
              {t('table.remove')}
            </Button>
          </td>
        )}
      </tr>
    );
  },
);
Line.displayName = 'Line';
