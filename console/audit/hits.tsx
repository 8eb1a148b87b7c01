import { Link } from '@tanstack/react-router';
import { Button, Flex, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../interface/audit.ts';
import { Failure } from '../app/failure.tsx';
import { useMoment } from '../display/moment.tsx';
import { pageOf } from '../display/page-of.ts';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';

import type { Walk } from './use-walk.ts';

/** What an act is about: a case as it stood right after the act, anything else on its own page. */
const AboutLink = ({ hit }: { readonly hit: Hit }) => {
  const { about, seq } = hit;
  const name = about.name ?? about.id;
  return about.kind === 'cases' ? (
    <Link to="/audit/cases/$id" params={{ id: about.id }} search={{ version: seq }}>
      {name}
    </Link>
  ) : (
    <Link to={pageOf(about)}>{name}</Link>
  );
};

const Who = ({ hit: { actor, onBehalf } }: { readonly hit: Hit }) => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  if (actor.role === 'system') return t('hits.system');
  return (
    <>
      {onBehalf === undefined ? (
        t('hits.actor', { org: say(actor.orgName), role: say(actor.roleTitle) })
      ) : (
        <>
          <Tag color="orange">{t('hits.onBehalf')}</Tag>
          {t('hits.behalf', {
            org: say(onBehalf.orgName),
            role: say(onBehalf.roleTitle),
            recorder: say(actor.orgName),
            checker: onBehalf.checkedBy,
          })}
        </>
      )}
      <div className="under">{actor.account}</div>
      {actor.standsInFor !== undefined && (
        <div className="under">{t('hits.inFor', { account: actor.standsInFor })}</div>
      )}
    </>
  );
};

const Grounds = ({ hit: { document, reason, orgName } }: { readonly hit: Hit }) => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  const { day } = useMoment();
  const lines = [
    say(orgName),
    document === undefined
      ? ''
      : t('hits.document', { number: document.number, day: day(document.date) }),
    reason ?? '',
  ].filter((line) => line !== '');
  return lines.length === 0 ? '—' : lines.map((line) => <div key={line}>{line}</div>);
};

const Row = ({ hit, kind }: { readonly hit: Hit; readonly kind: ReactNode }) => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  const { minute } = useMoment();
  return (
    <tr>
      {kind !== undefined && <td>{kind}</td>}
      <td className="number">{minute(hit.at)}</td>
      <td>
        <AboutLink hit={hit} />
        <div className="under">{say(hit.about.applicantName)}</div>
      </td>
      <td>
        {say(hit.title) || hit.type}
        <div className="under">{t('hits.seq', { seq: hit.seq })}</div>
      </td>
      <td>
        <Who hit={hit} />
      </td>
      <td>
        <Grounds hit={hit} />
      </td>
    </tr>
  );
};

/** Acts as auditors read them, a line each. */
export const Hits = <T extends Hit>({
  items,
  caption,
  kind,
}: {
  readonly items: readonly T[];
  readonly caption: string;
  /** A column before the others, where lines are of several kinds. */
  readonly kind?: { readonly title: string; readonly of: (hit: T) => ReactNode };
}) => {
  const { t } = useTranslation('audit');
  const heads = [t('hits.at'), t('hits.about'), t('hits.act'), t('hits.who'), t('hits.grounds')];
  return (
    <PlainTable
      caption={caption}
      className="hits"
      heads={kind === undefined ? heads : [kind.title, ...heads]}
    >
      {items.map((hit) => (
        <Row key={`${hit.about.kind} ${hit.about.id} ${hit.seq}`} hit={hit} kind={kind?.of(hit)} />
      ))}
    </PlainTable>
  );
};

/** How far a walk got, and how it goes on. */
export const WalkProgress = <T,>({ walk }: { readonly walk: Walk<T> }) => {
  const { t } = useTranslation('audit');
  const { running, more, looked, items, list, lists, error } = walk;
  return (
    <Flex vertical gap={8} className="no-print" style={{ margin: '12px 0' }}>
      {error !== undefined && <Failure error={error} again={walk.go} />}
      <Flex gap={12} align="center" wrap>
        <span role="status">
          {running
            ? t('walk.running', { found: items.length, looked, list, lists })
            : more
              ? t('walk.paused', { found: items.length, looked })
              : t('walk.over', { found: items.length, looked })}
        </span>
        {lists > 0 && more && (
          <progress max={lists} value={Math.max(0, list - 1)} aria-label={t('walk.label')} />
        )}
        {running && <Button onClick={walk.stop}>{t('walk.stop')}</Button>}
        {!running && more && error === undefined && (
          <Button onClick={walk.go}>{t('walk.go')}</Button>
        )}
      </Flex>
    </Flex>
  );
};
