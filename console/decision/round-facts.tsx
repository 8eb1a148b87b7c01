import { Link } from '@tanstack/react-router';
import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer, Line } from '../../interface/calls.ts';
import { CASE_STATUS } from '../../workflows/case/status.ts';
import { Facts } from '../display/facts.tsx';
import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { useLanguage } from '../i18n/use-language.ts';

/** How many applications stand where, in the order in which a round goes on. */
const Counts = ({ lines }: { readonly lines: readonly Line[] }) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  return (
    <>
      <strong>{t('facts.filed', { n: lines.length })}</strong>{' '}
      {Object.entries(CASE_STATUS).map(([status, title]) => {
        const n = lines.filter((line) => line.status === status).length;
        return n === 0 ? null : (
          <Tag key={status}>{t('facts.count', { status: say(title), n })}</Tag>
        );
      })}
    </>
  );
};

const Extensions = ({ answer }: { readonly answer: CallAnswer }) => {
  const { t } = useTranslation('decision');
  const { minute } = useMoment();
  if (answer.extensions.length === 0) return <span>{t('facts.notExtended')}</span>;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {answer.extensions.map(({ to, document }) => (
        <li key={document.number}>
          {t('facts.extended', { to: minute(to), number: document.number })}{' '}
          {document.file !== undefined && (
            <ScanLink stream={`calls/${answer.id}`} file={document.file} />
          )}
        </li>
      ))}
    </ul>
  );
};

/** The call of the higher level that this round serves, and the batch that goes there. */
const Upstream = ({ answer }: { readonly answer: CallAnswer }) => {
  const { t } = useTranslation('decision');
  const { minute } = useMoment();
  const { upstream } = answer.call;
  const batch: string = `/recommendations/rec-${answer.id}`;
  if (upstream === undefined) return null;
  return (
    <span>
      {t('facts.upstreamCall', {
        title: upstream.title,
        number: upstream.number ?? t('facts.noNumber'),
        deadline: minute(upstream.deadline),
        quota: upstream.quota ?? t('facts.noQuota'),
      })}{' '}
      <Link to={batch}>{t('facts.toBatch')}</Link>
    </span>
  );
};

/** Window, upstream and how far the round is. */
export const RoundFacts = ({
  answer,
  lines,
}: {
  readonly answer: CallAnswer;
  readonly lines: readonly Line[] | undefined;
}) => {
  const { t } = useTranslation('decision');
  const { minute } = useMoment();
  const { call, closesAt } = answer;
  const window = t('facts.fromTo', { from: minute(call.window.opensAt), to: minute(closesAt) });
  return (
    <Card size="small" style={{ marginBottom: 16 }}>
      <Facts
        column={2}
        facts={[
          [t('facts.window'), window],
          [t('facts.extensions'), <Extensions key="extensions" answer={answer} />],
          [t('facts.upstream'), call.upstream && <Upstream key="upstream" answer={answer} />, 2],
          [t('facts.counts'), lines && <Counts key="counts" lines={lines} />, 2],
        ]}
      />
    </Card>
  );
};
