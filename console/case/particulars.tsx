import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { useReference } from '../api/reference.ts';
import { type Fact, Facts } from '../display/facts.tsx';
import { useListed } from '../display/listed.ts';
import { useMoment } from '../display/moment.tsx';

/** What came of the case, as far as it came. */
const useOutcomeFacts = ({ submission: { filed }, notice, checkCode }: CaseAnswer) => {
  const { t } = useTranslation('case');
  const { minute, day } = useMoment();
  const { current, recognised } = notice;
  const days = current && { from: day(current.firstDay), to: day(current.lastDay) };
  const facts: readonly Fact[] = [
    [t('particulars.filed'), filed && minute(filed.at)],
    [t('particulars.receipt'), filed?.receipt],
    [t('particulars.checkCode'), checkCode],
    [t('particulars.notice'), days && t('particulars.noticeDays', days)],
    [t('particulars.recognised'), recognised?.command.document.number],
  ];
  return facts;
};

/** The case of the level below that was recommended here. */
const Below = ({ from }: { readonly from: NonNullable<CaseAnswer['from']> }) => {
  const { t } = useTranslation('case');
  const { levelName } = useReference();
  return (
    <Link to="/cases/$id" params={{ id: from.caseId }}>
      {t('particulars.belowAt', { level: levelName(from.level) })}
    </Link>
  );
};

/** Whose it is, where it belongs, and what came of it. */
export const Particulars = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { orgName, levelName } = useReference();
  const { minute } = useMoment();
  const listed = useListed();
  const came = useOutcomeFacts(kase);
  const record = (
    <Link key="cluster" to="/clusters/$id" params={{ id: kase.clusterId }}>
      {t('particulars.clusterRecord')}
    </Link>
  );
  const facts: readonly Fact[] = [
    [t('particulars.applicant'), orgName(kase.applicant)],
    [t('particulars.partners'), listed(kase.partners.map(orgName))],
    [t('particulars.office'), orgName(kase.office)],
    [t('particulars.level'), levelName(kase.level)],
    [t('particulars.opened'), minute(kase.openedAt)],
    ...came,
    [t('particulars.below'), kase.from && <Below key="below" from={kase.from} />],
    [t('particulars.cluster'), record],
  ];
  return (
    <Facts bordered column={{ xs: 1, lg: 2 }} facts={facts.filter(([, value]) => value !== '')} />
  );
};
