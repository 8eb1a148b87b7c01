import { Link } from '@tanstack/react-router';
import { Card, Descriptions, Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Question } from '../../interface/components.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { useHolders } from '../api/case-reads.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Due } from '../display/due.tsx';
import { useListed } from '../display/listed.ts';
import { useMoment } from '../display/moment.tsx';
import { answerAt } from '../display/page-of.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';
import { Acts } from './acts.tsx';

/** The open questions: who is asked what, why them, since when and until when. */
const Questions = ({
  kase,
  items,
}: {
  readonly kase: CaseAnswer;
  readonly items: readonly Question[];
}) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const mine = new Set(kase.tasks.map(({ id }) => id));
  const about = { kind: 'cases', id: kase.id, status: kase.status };
  return (
    <table className="plain">
      <caption className="unseen">{t('questions.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('questions.who')}</th>
          <th scope="col">{t('questions.what')}</th>
          <th scope="col">{t('questions.why')}</th>
          <th scope="col">{t('questions.since')}</th>
          <th scope="col">{t('questions.due')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const address = answerAt(item.kind, about);
          return (
            <tr key={item.id}>
              <td>
                {say(item.orgName)}
                {item.role !== undefined && <div className="under">{say(roleName(item.role))}</div>}
              </td>
              <td>
                {mine.has(item.id) && address !== `/cases/${kase.id}` ? (
                  <Link to={address}>
                    <strong>{say(item.title)}</strong>
                  </Link>
                ) : (
                  say(item.title)
                )}
                {mine.has(item.id) && <div className="mine">{t('questions.mine')}</div>}
              </td>
              <td>{item.why === undefined ? '—' : say(item.why)}</td>
              <td className="number">{minute(item.since)}</td>
              <td>
                {item.due === undefined ? (
                  '—'
                ) : (
                  <Due
                    due={item.due}
                    timeLeft={item.timeLeft}
                    explained={item.dueExplained}
                    paused={item.paused}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const Particulars = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { orgName, levelName } = useReference();
  const { minute, day } = useMoment();
  const listed = useListed();
  const { filed } = kase.submission;
  const { current, recognised } = kase.notice;
  const line = (key: string, label: string, children: ReactNode) =>
    children === undefined || children === '' ? [] : [{ key, label, children }];
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, lg: 2 }}
      items={[
        ...line('applicant', t('particulars.applicant'), orgName(kase.applicant)),
        ...line('partners', t('particulars.partners'), listed(kase.partners.map(orgName))),
        ...line('office', t('particulars.office'), orgName(kase.office)),
        ...line('level', t('particulars.level'), levelName(kase.level)),
        ...line('opened', t('particulars.opened'), minute(kase.openedAt)),
        ...line('filed', t('particulars.filed'), filed === undefined ? '' : minute(filed.at)),
        ...line('receipt', t('particulars.receipt'), filed?.receipt),
        ...line('code', t('particulars.checkCode'), kase.checkCode),
        ...line(
          'notice',
          t('particulars.notice'),
          current === undefined
            ? ''
            : t('particulars.noticeDays', {
                from: day(current.firstDay),
                to: day(current.lastDay),
              }),
        ),
        ...line('recognised', t('particulars.recognised'), recognised?.command.document.number),
        ...line(
          'below',
          t('particulars.below'),
          kase.from === undefined ? undefined : (
            <Link to="/cases/$id" params={{ id: kase.from.caseId }}>
              {t('particulars.belowAt', { level: levelName(kase.from.level) })}
            </Link>
          ),
        ),
        ...line(
          'cluster',
          t('particulars.cluster'),
          <Link to="/clusters/$id" params={{ id: kase.clusterId }}>
            {t('particulars.clusterRecord')}
          </Link>,
        ),
      ]}
    />
  );
};

/** What is to be done here, by whom, and what I can do. */
export const Overview = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { grant } = useSession();
  const holders = useHolders(kase.id);
  return (
    <div className="stack">
      <Acts kase={kase} role={grant?.role} />
      <Card size="small" title={<h2 className="part-title">{t('questions.title')}</h2>}>
        <Loaded query={holders}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('questions.none')} />
            ) : (
              <Questions kase={kase} items={items} />
            )
          }
        </Loaded>
      </Card>
      <Card size="small" title={<h2 className="part-title">{t('particulars.title')}</h2>}>
        <Particulars kase={kase} />
      </Card>
    </div>
  );
};
