import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { ToldEvent } from '../../interface/history.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { useReference } from '../api/reference.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';

import { Facts } from './facts.tsx';

/** Stands for an organisation and an account that the reader may not know: experts are named to few. */
const SEALED = 'SEALED';

/** Who acted, in which role, for which organisation; a recorded act never shows as its author's own. */
export const ActorLine = ({ event }: { readonly event: ToldEvent }) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { orgNameAt } = useReference();
  const { actor } = event;
  const { onBehalfOf } = actor;
  if (actor.role === 'system') return <>{t('actor.system')}</>;
  if (actor.org === SEALED) return <>{t('actor.sealed', { role: say(roleName(actor.role)) })}</>;
  const who = t('actor.who', {
    org: orgNameAt(actor.org, event.at),
    role: say(roleName(actor.role)),
    account: actor.id,
  });
  const deputy = actor.for !== undefined && (
    <>
      {' '}
      <Tag color="blue">{t('actor.deputy')}</Tag>
      {t('actor.inFor', { account: actor.for.account })}
    </>
  );
  if (onBehalfOf === undefined)
    return (
      <>
        {who}
        {deputy}
      </>
    );
  return (
    <>
      <Tag color="orange">{t('actor.onBehalf')}</Tag>
      {t('actor.behalf', {
        org: onBehalfOf.org === SEALED ? t('actor.sealedOrg') : orgNameAt(onBehalfOf.org, event.at),
        role: say(roleName(onBehalfOf.role)),
        who,
        checker: onBehalfOf.checkedBy,
      })}
    </>
  );
};

const Technical = ({ event }: { readonly event: ToldEvent }) => {
  const { t } = useTranslation('case');
  const lines = [
    [t('technical.type'), `${event.type} v${event.v}`],
    [t('technical.command'), event.commandId],
    ...Object.entries(event.rules).map(([rule, version]) => [
      `${t('technical.rule')} ${rule}`,
      version,
    ]),
    ...(event.dataHash === undefined ? [] : [[t('technical.dataHash'), event.dataHash]]),
    ...(event.prevHash === undefined ? [] : [[t('technical.prevHash'), event.prevHash]]),
    [t('technical.hash'), event.hash],
  ];
  return (
    <details className="why technical">
      <summary>{t('technical.title')}</summary>
      <dl className="facts">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

/** One event as people read it: when, what, who for whom, what it says, and what proves it. */
export const EventLine = ({
  event,
  daysSince,
  call,
}: {
  readonly event: ToldEvent;
  readonly daysSince?: number | undefined;
  readonly call: CallAnswer | undefined;
}) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { minute } = useMoment();
  return (
    <article aria-label={`${event.seq} ${say(event.title)}`}>
      <div className="event-head">
        <span className="number under">{event.seq}</span>
        <strong>{say(event.title) || event.type}</strong>
        {event.actTitle !== undefined && <Tag>{say(event.actTitle)}</Tag>}
        <span className="number">{minute(event.at)}</span>
        {daysSince !== undefined && daysSince > 0 && (
          <span className="under">{t('timeline.after', { count: daysSince })}</span>
        )}
      </div>
      <div className="under">
        <ActorLine event={event} />
      </div>
      <Facts data={event.data} call={call} />
      <Technical event={event} />
    </article>
  );
};
