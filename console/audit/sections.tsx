import { Link } from '@tanstack/react-router';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';

/** The two ways into the audit: what was done, and what was out of the ordinary. */
export const Sections = () => {
  const { t } = useTranslation('audit');
  return (
    <nav aria-label={t('sections.label')} className="no-print">
      <Flex gap={20} style={{ marginBottom: 12 }}>
        <Link
          to="/audit"
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ className: 'current' }}
        >
          {t('sections.search')}
        </Link>
        <Link
          to="/audit/exceptions"
          activeOptions={{ includeSearch: false }}
          activeProps={{ className: 'current' }}
        >
          {t('sections.exceptions')}
        </Link>
      </Flex>
    </nav>
  );
};
