import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { UndeliveredPage } from '../../interface/telling.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { useMoment } from '../display/moment.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { Outcome } from './told.tsx';

type Lost = UndeliveredPage['items'][number];

const Again = ({ account, message }: { readonly account: string; readonly message: string }) => {
  const { t } = useTranslation('messages');
  return (
    <ActDialog
      act={{ plural: 'accounts', id: account, command: 'TellAgain' }}
      title={t('undelivered.again')}
      consequence={t('undelivered.againMeans')}
      body={() => ({ message })}
      done={t('undelivered.againDone')}
    />
  );
};

const Line = ({ message }: { readonly message: Lost }) => {
  const { say } = useLanguage();
  const { minute } = useMoment();
  const { account } = message;
  return (
    <tr>
      <td className="number">{minute(message.at)}</td>
      <td>{say(message.title)}</td>
      <td>
        <Link to="/administration/accounts/$id" params={{ id: account }}>
          {account}
        </Link>
      </td>
      <td>
        <Outcome message={message} />
      </td>
      <td>
        <Again account={account} message={message.id} />
      </td>
    </tr>
  );
};

/** What could not be delivered, at which account; sent again once the address is mended. */
export const Undelivered = () => {
  const { t } = useTranslation('messages');
  const dead = useRead(api('/api/messages/undelivered', { limit: '50' }));
  return (
    <Loaded query={dead}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="under">{t('undelivered.nothing')}</p>
        ) : (
          <PlainTable
            caption={t('undelivered.title')}
            heads={[
              t('told.at'),
              t('told.what'),
              t('undelivered.account'),
              t('told.outcome'),
              t('undelivered.act'),
            ]}
          >
            {items.map((message) => (
              <Line key={`${message.account} ${message.id}`} message={message} />
            ))}
          </PlainTable>
        )
      }
    </Loaded>
  );
};
