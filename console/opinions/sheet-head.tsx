import { useTranslation } from 'react-i18next';

/** The sheet's columns, named once for all applications or reports on it. */
export const SheetHead = ({ reports }: { readonly reports: boolean }) => {
  const { t } = useTranslation('opinions');
  return (
    <thead>
      <tr>
        <th scope="col">{t('column.indicator')}</th>
        <th scope="col" className="end">
          {t('column.value')}
        </th>
        <th scope="col" className="end">
          {t(reports ? 'column.quarter' : 'column.before')}
        </th>
        <th scope="col" className="end">
          {t(reports ? 'column.lastReport' : 'column.last')}
        </th>
        <th scope="col" className="end">
          {t('column.change')}
        </th>
        <th scope="col">{t('column.mark')}</th>
      </tr>
    </thead>
  );
};
