import { Link } from '@tanstack/react-router';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';

/** 台账目录: the registers that have something for the reader. */
export const Registers = () => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const registers = useRead(api('/api/registers'));
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <Loaded
        query={registers}
        empty={{ when: ({ items }) => items.length === 0, say: t('list.none') }}
      >
        {({ items }) => (
          <Card>
            <PlainTable
              caption={t('list.title')}
              heads={[t('list.register'), t('list.basis'), t('list.acts')]}
            >
              {items.map(({ name, title, basis, opens }) => (
                <tr key={name}>
                  <td>
                    <Link to="/registers/$name" params={{ name }}>
                      <strong>{say(title)}</strong>
                    </Link>
                  </td>
                  <td>{say(basis)}</td>
                  <td>{opens ? t('list.opens') : t('list.reads')}</td>
                </tr>
              ))}
            </PlainTable>
          </Card>
        )}
      </Loaded>
    </Page>
  );
};
