import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { EntryLine } from '../../interface/registers.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useShownColumns } from './cells.tsx';

/** Only while the page is on its way to the printer, by its button or by the browser's own. */
const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // At once: the browser takes the page as it stands when this returns.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
};

/** The shown rows on paper, all of them: the table on the screen holds no more than are in sight. */
export const Printed = ({
  register,
  rows,
  columns,
}: {
  readonly register: Register;
  readonly rows: readonly EntryLine[];
  readonly columns: readonly string[];
}) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const shown = useShownColumns(register, columns);
  if (!usePrinting()) return null;
  return (
    <PlainTable
      caption={say(register.title)}
      className="printed"
      heads={[t('column.number'), ...shown.map(({ title }) => title)]}
    >
      {rows.map((row, index) => (
        <tr key={row.id}>
          <td className="number">{index + 1}</td>
          {shown.map(({ key, cell }) => (
            <td key={key}>{cell(row)}</td>
          ))}
        </tr>
      ))}
    </PlainTable>
  );
};
