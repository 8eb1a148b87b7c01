import { useTranslation } from 'react-i18next';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { useMoment } from '../display/moment.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { ActDialog } from '../input/act-dialog.tsx';

/** The latest events that a system took; one that it lost is sent again. */
export const SentToSystem = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('administration');
  const { minute } = useMoment();
  const sent = useRead(api('/api/accounts/{id}/messages', { id, limit: '20' }));
  return (
    <Loaded query={sent}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="under">{t('subscription.nothingSent')}</p>
        ) : (
          <PlainTable
            caption={t('subscription.sent')}
            heads={[t('subscription.at'), t('subscription.about'), t('subscription.act')]}
          >
            {items.map((message) => (
              <tr key={message.id}>
                <td className="number">{minute(message.at)}</td>
                <td>{message.about.id}</td>
                <td>
                  <ActDialog
                    act={{ plural: 'accounts', id, command: 'TellAgain' }}
                    title={t('subscription.again')}
                    consequence={t('subscription.againMeans')}
                    body={() => ({ message: message.id })}
                    done={t('subscription.againDone')}
                  />
                </td>
              </tr>
            ))}
          </PlainTable>
        )
      }
    </Loaded>
  );
};
