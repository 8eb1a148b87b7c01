import { Button, Card, Flex, Form, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SubscriptionShown } from '../../interface/telling.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { LineItem, SeveralItem } from '../input/items.tsx';
import { SentToSystem } from './sent-to-system.tsx';

interface Wanted {
  readonly url: string;
  readonly secret: string;
  readonly events: readonly string[];
}

/** Bytes of a new secret: the specification Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 32;

const newSecret = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
};

/** Events by what they happen to, each as it is called. */
const useGroups = ({ events }: SubscriptionShown) => {
  const { say } = useLanguage();
  return [...new Set(events.map(({ kind }) => kind))].map((kind) => {
    const ofKind = events.filter((event) => event.kind === kind);
    const title = ofKind[0]?.kindTitle;
    return {
      label: title === undefined ? kind : say(title),
      options: ofKind.map(({ type, title: named }) => ({
        value: type,
        label: `${say(named)} ${type}`,
      })),
    };
  });
};

/** Shown while it is chosen and never again: whoever lost it makes another. */
const SecretItem = () => {
  const { t } = useTranslation('administration');
  const form = Form.useFormInstance<Wanted>();
  const make = () => form.setFieldValue('secret', newSecret());
  return (
    <LineItem
      name="secret"
      label={t('subscription.secret')}
      missing={t('subscription.secretMissing')}
      extra={t('subscription.secretHelp')}
      autoComplete="off"
      suffix={
        <Button size="small" onClick={make}>
          {t('subscription.secretNew')}
        </Button>
      }
    />
  );
};

const Subscribe = ({ id, shown }: { readonly id: string; readonly shown: SubscriptionShown }) => {
  const { t } = useTranslation('administration');
  const { subscribed } = shown;
  const groups = useGroups(shown);
  return (
    <ActDialog<Wanted>
      act={{ plural: 'accounts', id, command: 'Subscribe' }}
      title={t('subscription.subscribe')}
      consequence={t('subscription.subscribeMeans')}
      initial={{
        ...(subscribed?.url === undefined ? {} : { url: subscribed.url }),
        events: subscribed?.events ?? [],
      }}
      body={({ url, secret, events }) => ({ url: url.trim(), secret: secret.trim(), events })}
      done={t('subscription.subscribed')}
    >
      <LineItem
        name="url"
        label={t('subscription.url')}
        missing={t('subscription.urlMissing')}
        maxLength={500}
        autoComplete="off"
      />
      <SecretItem />
      <SeveralItem
        name="events"
        label={t('subscription.events')}
        missing={t('subscription.eventsMissing')}
        extra={t('subscription.eventsHelp')}
        groups={groups}
      />
    </ActDialog>
  );
};

const End = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('administration');
  return (
    <ActDialog
      act={{ plural: 'accounts', id, command: 'EndSubscription' }}
      title={t('subscription.end')}
      consequence={t('subscription.endMeans')}
      body={() => ({})}
      done={t('subscription.ended')}
      danger
    />
  );
};

const Standing = ({ shown }: { readonly shown: SubscriptionShown }) => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const { subscribed, events } = shown;
  if (subscribed === undefined) return <p className="under">{t('subscription.none')}</p>;
  const { url, since, refused } = subscribed;
  const titleOf = new Map(events.map(({ type, title }) => [type, say(title)]));
  return (
    <>
      <p>
        {t('subscription.stands', { url: url ?? t('subscription.erased'), since: minute(since) })}
      </p>
      {refused !== undefined && (
        <p role="alert">
          {t('subscription.refused', { at: minute(refused.at), code: refused.code })}
        </p>
      )}
      <Flex gap={4} wrap>
        {subscribed.events.map((type) => (
          <Tag key={type}>{titleOf.get(type) ?? type}</Tag>
        ))}
      </Flex>
    </>
  );
};

/** What another system, which this account is for, is told of by webhooks. */
export const Subscription = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('administration');
  const shown = useRead(api('/api/accounts/{id}/subscription', { id }));
  return (
    <Card title={t('subscription.title')}>
      <Loaded query={shown}>
        {(data) =>
          data.possible ? (
            <Flex vertical gap={12}>
              <Standing shown={data} />
              <Flex gap={8}>
                <Subscribe id={id} shown={data} />
                {data.subscribed !== undefined && <End id={id} />}
              </Flex>
              {data.subscribed !== undefined && <SentToSystem id={id} />}
            </Flex>
          ) : (
            <p className="under">{t('subscription.impossible')}</p>
          )
        }
      </Loaded>
    </Card>
  );
};
