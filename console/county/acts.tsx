import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { useCall } from '../api/call-reads.ts';
import { LinkButton } from '../display/link-button.tsx';
import { useMoment } from '../display/moment.tsx';
import { useSession } from '../session/session.ts';
import './county.css';
import { isSentBack, isWithApplicant } from './part-standing.ts';
import { Partnership } from './partnership.tsx';
import { PreliminaryReview } from './preliminary-review.tsx';
import { SignOffs } from './sign-offs.tsx';
import { Reopen, Withdraw } from './withdraw.tsx';

interface OfCase {
  readonly kase: CaseAnswer;
}

/** To the form, the page of what is missing and the receipt, for whose it is. */
const Ways = ({ kase, leads }: OfCase & { readonly leads: boolean }) => {
  const { t } = useTranslation('county');
  const correcting = kase.status === 'correction' || isSentBack(kase);
  const open = isWithApplicant(kase);
  const to = `/cases/${kase.id}/fill`;
  return (
    <>
      <LinkButton to={to} primary={open}>
        {correcting ? t('acts.correct') : open ? t('acts.fill') : t('acts.read')}
      </LinkButton>
      {open && leads && (
        <LinkButton to={`${to}?part=check`}>
          {correcting ? t('part.answer') : t('part.check')}
        </LinkButton>
      )}
      {kase.submission.filed !== undefined && (
        <LinkButton to={`/cases/${kase.id}/receipt`}>{t('receipt.title')}</LinkButton>
      )}
    </>
  );
};

/** The sign-offs here as well, so that a head need not go through the form. */
const HeadSigns = ({ kase }: OfCase) => {
  const call = useCall(kase.call.id);
  return call.data === undefined ? null : (
    <Card style={{ margin: '12px 0' }}>
      <SignOffs kase={kase} answer={call.data} />
    </Card>
  );
};

const ROLES: readonly string[] = ['clerk', 'unit-head', 'office'];

/** As what the reader stands to an application of the county's side. */
const useStanding = ({ applicant, partners, recommender, submission }: CaseAnswer) => {
  const { grant } = useSession();
  if (grant === undefined) return { own: false, leads: false, signs: false, recommends: false };
  return {
    left: submission.left?.find(({ org }) => org === grant.org)?.at,
    own: ROLES.includes(grant.role) && [applicant, ...partners].includes(grant.org),
    leads: grant.org === applicant,
    signs: grant.role === 'unit-head',
    recommends: grant.org === recommender,
  };
};

/** A unit that left reads what it knew, and is told so. */
const HasLeft = ({ kase, since }: OfCase & { readonly since: string }) => {
  const { t } = useTranslation('county');
  const { minute } = useMoment();
  return (
    <>
      <Alert type="info" showIcon title={t('partnership.past', { time: minute(since) })} />
      <Partnership kase={kase} />
    </>
  );
};

/** What the applicant's side can do with its application; nothing for anybody else. */
export const CountyActs = ({ kase }: OfCase) => {
  const { t } = useTranslation('county');
  const { own, leads, signs, recommends, left } = useStanding(kase);
  if (left !== undefined) return <HasLeft kase={kase} since={left} />;
  if (!own && !recommends) return null;
  const { returned, takenBack } = kase.submission;
  return (
    <>
      {own && kase.status === 'draft' && returned !== undefined && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('preliminary.returned', { reason: returned.reason })}
        />
      )}
      <Flex gap={8} wrap>
        {own && <Ways kase={kase} leads={leads} />}
        {recommends && <PreliminaryReview kase={kase} />}
        {own && <Withdraw kase={kase} />}
        {own && <Reopen kase={kase} />}
      </Flex>
      {own && <Partnership kase={kase} />}
      {own && signs && (isWithApplicant(kase) || isSentBack(kase)) && <HeadSigns kase={kase} />}
      {own && takenBack !== undefined && (
        <Alert
          type="warning"
          style={{ marginTop: 12 }}
          title={t('acts.takenBack', { number: takenBack.document.number })}
        />
      )}
    </>
  );
};
