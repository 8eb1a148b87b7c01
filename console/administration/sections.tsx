import { Link } from '@tanstack/react-router';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.ts';

/** The parts of the administration that the chosen role has work in. */
export const Sections = () => {
  const { t } = useTranslation('administration');
  const { grant } = useSession();
  const administrates = grant?.role === 'administrator';
  return (
    <nav aria-label={t('sections.label')}>
      <Flex gap={20} style={{ marginBottom: 16 }}>
        {administrates && (
          <Link
            to="/administration"
            activeOptions={{ exact: true }}
            activeProps={{ className: 'current' }}
          >
            {t('sections.accounts')}
          </Link>
        )}
        <Link to="/administration/organisations" activeProps={{ className: 'current' }}>
          {t('sections.organisations')}
        </Link>
        <Link to="/administration/call" activeProps={{ className: 'current' }}>
          {t('sections.call')}
        </Link>
      </Flex>
    </nav>
  );
};
