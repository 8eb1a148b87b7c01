import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../engine/bilingual.ts';
import type { CellChange } from '../../../workflows/form/changed-cells.ts';
import type { RowsRead } from '../../../workflows/form/sheet-rows.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** More would not be read; the form shows all once it is taken. */
const TOLD = 200;

/** Cell by cell what an import changes, before it is taken. */
export const Changes = ({ changes }: { readonly changes: readonly CellChange[] }) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  if (changes.length === 0) return <p>{t('changes.none')}</p>;
  const shown = (text: Bilingual) => (text.zh === '' ? t('changes.empty') : say(text));
  return (
    <section aria-label={t('changes.title', { count: changes.length })}>
      <p>{t('changes.title', { count: changes.length })}</p>
      <div style={{ maxHeight: 320, overflow: 'auto' }}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('changes.cell')}</th>
              <th scope="col">{t('changes.before')}</th>
              <th scope="col">{t('changes.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, TOLD).map(({ path, title, before, after }) => (
              <tr key={path}>
                <td>{say(title)}</td>
                <td>{shown(before)}</td>
                <td>{shown(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.length > TOLD && <p>{t('changes.more', { count: changes.length - TOLD })}</p>}
    </section>
  );
};

/** What was left out or converted on the way: lines of totals, figures in another unit. */
export const Handled = ({ totals, converted }: Pick<RowsRead, 'totals' | 'converted'>) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  const said = [
    ...(totals.length === 0
      ? []
      : [
          t('changes.totals', {
            count: totals.length,
            lines: totals.map((line) => line + 1).join(t('and')),
          }),
        ]),
    ...converted.map(({ column, from }) =>
      t('changes.converted', { column: say(column.title), from, to: column.unit }),
    ),
  ];
  return said.map((one) => <Alert key={one} type="info" showIcon title={one} />);
};
