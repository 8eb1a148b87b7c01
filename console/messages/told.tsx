import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Told as Message } from '../../interface/telling.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { useMoment } from '../display/moment.tsx';
import { pageOf } from '../display/page-of.ts';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';

export const Outcome = ({ message }: { readonly message: Message }) => {
  const { t } = useTranslation('messages');
  const last = message.attempts.at(-1);
  const tries = t('told.tries', { count: message.attempts.length });
  return (
    <>
      <Tag color={message.status === 'sent' ? 'green' : 'red'}>
        {message.status === 'sent' ? t('told.sent') : t('told.dead')}
      </Tag>
      {message.attempts.length > 1 && <span className="under">{tries}</span>}
      {last?.code !== undefined && <span className="under">{last.code}</span>}
    </>
  );
};

/** What I was told, when, and whether it arrived. */
export const Told = () => {
  const { t } = useTranslation('messages');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const told = useRead(api('/api/me/messages', { limit: '50' }));
  return (
    <Loaded query={told}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="under">{t('told.nothing')}</p>
        ) : (
          <PlainTable
            caption={t('told.title')}
            heads={[t('told.at'), t('told.what'), t('told.about'), t('told.outcome')]}
          >
            {items.map((message) => (
              <tr key={message.id}>
                <td className="number">{minute(message.at)}</td>
                <td>{say(message.title)}</td>
                <td>
                  <Link to={pageOf({ ...message.about, status: '' })}>
                    {message.about.name ?? message.about.id}
                  </Link>
                </td>
                <td>
                  <Outcome message={message} />
                </td>
              </tr>
            ))}
          </PlainTable>
        )
      }
    </Loaded>
  );
};
