import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { unansweredPartners } from '../../workflows/submission/access.ts';
import { useReference } from '../api/reference.ts';
import { useMoment } from '../display/moment.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useSession } from '../session/session.ts';
import { HandOver, Join, Leave, Stay } from './partnership-acts.tsx';

interface OfCase {
  readonly kase: CaseAnswer;
}

/** Partners whose answer nobody knows yet. */
const useUnanswered = (kase: CaseAnswer): readonly string[] => {
  const { signOffs = {}, joined = {}, parts = {}, filed } = kase.submission;
  const submission = { signOffs, joined, parts, filed };
  return unansweredPartners({ identity: kase, status: kase.status, submission });
};

/** How one unit stands to the joint application. */
const useStanding = (kase: CaseAnswer) => {
  const { t } = useTranslation('county');
  const { minute } = useMoment();
  const unanswered = useUnanswered(kase);
  const { joined = {}, left = [] } = kase.submission;
  return (org: string): string => {
    const gone = left.find((one) => one.org === org);
    if (gone !== undefined) return t('partnership.hasLeft', { time: minute(gone.at) });
    if (org === kase.applicant) return t('partnership.leads');
    if (unanswered.includes(org)) return t('partnership.unanswered');
    const said = joined[org];
    return said === undefined
      ? t('partnership.takesPart')
      : t('partnership.joined', { time: minute(said.at) });
  };
};

const Units = ({ kase }: OfCase) => {
  const { t } = useTranslation('county');
  const { orgName } = useReference();
  const standing = useStanding(kase);
  const { left = [] } = kase.submission;
  const units = [...new Set([kase.applicant, ...kase.partners, ...left.map(({ org }) => org)])];
  return (
    <PlainTable
      caption={t('partnership.title')}
      heads={[t('partnership.unit'), t('partnership.standing')]}
    >
      {units.map((org) => (
        <tr key={org}>
          <td>{orgName(org)}</td>
          <td>{standing(org)}</td>
        </tr>
      ))}
    </PlainTable>
  );
};

const ON_NOTICE: readonly CaseAnswer['status'][] = ['notice', 'notice-over'];

/** The unit that left during the notice, without which this one has not said yet that it goes on. */
const useToConfirm = (kase: CaseAnswer): string | undefined => {
  const { grant } = useSession();
  return ON_NOTICE.includes(kase.status) && kase.commands.includes('ConfirmStaying')
    ? kase.submission.left?.find(
        ({ holds, stayed }) => holds && stayed[grant?.org ?? ''] === undefined,
      )?.org
    : undefined;
};

const Acts = ({ kase }: OfCase) => {
  const { t } = useTranslation('county');
  const { grant } = useSession();
  const { orgName } = useReference();
  const unanswered = useUnanswered(kase);
  const toConfirm = useToConfirm(kase);
  const asked = grant !== undefined && unanswered.includes(grant.org);
  const joined = kase.partners.filter((org) => !unanswered.includes(org));
  const isPartner = grant !== undefined && kase.partners.includes(grant.org);
  const draft = kase.status === 'draft';
  const leaves = isPartner && (draft || ON_NOTICE.includes(kase.status));
  return (
    <>
      {asked && (
        <Alert
          type="warning"
          showIcon
          title={t('partnership.asked', { org: orgName(kase.applicant) })}
        />
      )}
      {toConfirm !== undefined && (
        <Alert
          type="warning"
          showIcon
          title={t('partnership.toConfirm', { org: orgName(toConfirm) })}
        />
      )}
      <Flex gap={8} wrap>
        {asked && kase.commands.includes('JoinApplication') && <Join kase={kase} />}
        {toConfirm !== undefined && <Stay kase={kase} org={toConfirm} />}
        {leaves && kase.commands.includes('LeaveApplication') && (
          <Leave kase={kase} joined={!asked} />
        )}
        {draft && kase.commands.includes('HandOverLead') && joined.length > 0 && (
          <HandOver kase={kase} joined={joined} />
        )}
      </Flex>
    </>
  );
};

/** 联合申报: who takes part, and what each unit says for itself. */
export const Partnership = ({ kase }: OfCase) => {
  const { t } = useTranslation('county');
  const { left = [] } = kase.submission;
  if (kase.period !== undefined || kase.partners.length + left.length === 0) return null;
  return (
    <Card
      title={<h2 className="part-title">{t('partnership.title')}</h2>}
      className="partnership"
      style={{ margin: '12px 0' }}
    >
      <Flex vertical gap={12}>
        <Units kase={kase} />
        <Acts kase={kase} />
      </Flex>
    </Card>
  );
};
