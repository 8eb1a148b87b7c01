import { Link } from '@tanstack/react-router';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { rolesReading } from '../../workflows/reading.ts';
import { useSession } from '../session/session.ts';

/** The ways into the audit: what was done, what was out of the ordinary, and what was read or refused. */
export const Sections = () => {
  const { t } = useTranslation('audit');
  const { grant } = useSession();
  const keeps = rolesReading('access').includes(grant?.role ?? '');
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
        {keeps && (
          <Link
            to="/audit/access"
            activeOptions={{ includeSearch: false }}
            activeProps={{ className: 'current' }}
          >
            {t('sections.access')}
          </Link>
        )}
      </Flex>
    </nav>
  );
};
