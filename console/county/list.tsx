import { Link } from '@tanstack/react-router';
import { Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseHead } from '../../interface/cases.ts';
import { CaseStatus, hasEnded } from '../../workflows/case/status.ts';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { useHolders } from '../api/case-reads.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { CaseLink } from '../display/case-link.tsx';
import { Due } from '../display/due.tsx';
import { useMoment } from '../display/moment.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';
import './county.css';
import { isWithApplicant } from './part-standing.ts';

const ended = (status: string): boolean => {
  const known = CaseStatus.safeParse(status);
  return known.success && hasEnded(known.data);
};

/** With whom it is now and until when; read case by case, since a unit has a handful. */
const WhoHasIt = ({ id, open }: { readonly id: string; readonly open: boolean }) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const holders = useHolders(open ? id : undefined);
  if (!open) return <span className="dim">{t('list.ended')}</span>;
  const items = holders.data?.items;
  if (items === undefined) return <span className="dim">{t('list.reading')}</span>;
  if (items.length === 0) return <span>{t('list.nobody')}</span>;
  return (
    <ul className="holders">
      {items.slice(0, 3).map((item) => (
        <li key={item.id}>
          <strong>{say(item.orgName)}</strong>
          {`${t('colon')}${say(item.title)}`}
          {item.due !== undefined && (
            <Due
              due={item.due}
              timeLeft={item.timeLeft}
              explained={item.dueExplained}
              paused={item.paused}
            />
          )}
        </li>
      ))}
      {items.length > 3 && <li>{t('list.more', { count: items.length - 3 })}</li>}
    </ul>
  );
};

/** Its name leads to it; whoever leads it goes on filling it in from here. */
const Named = ({ row }: { readonly row: CaseHead }) => {
  const { t } = useTranslation('county');
  const { orgName, levelName } = useReference();
  const { grant } = useSession();
  const leads = row.applicant === grant?.org;
  return (
    <>
      <CaseLink id={row.id}>
        <strong>{row.name ?? row.id}</strong>
      </CaseLink>
      <div className="under">
        {levelName(row.level)}
        {leads ? '' : ` · ${t('list.ledBy', { org: orgName(row.applicant) })}`}
      </div>
      {leads && isWithApplicant(row) && (
        <CaseLink id={row.id} screen="fill">
          {row.status === 'draft' ? t('acts.fill') : t('acts.correct')}
        </CaseLink>
      )}
    </>
  );
};

const Rows = ({ rows }: { readonly rows: readonly CaseHead[] }) => {
  const { t } = useTranslation('county');
  const { minute } = useMoment();
  return (
    <PlainTable
      caption={t('list.title')}
      className="cases"
      heads={[t('list.name'), t('list.status'), t('list.since'), t('list.who')]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td>
            <Named row={row} />
          </td>
          <td>{row.left === true ? t('list.left') : <StatusTag status={row.status} />}</td>
          <td className="number">{row.since === undefined ? '' : minute(row.since)}</td>
          <td>
            <WhoHasIt id={row.id} open={row.left !== true && !ended(row.status)} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
};

const MAY_OPEN: readonly string[] = ['clerk', 'office'];

/** Of several organisations a case can come more than once; open ones first, then the latest. */
const inOrder = (rows: readonly CaseHead[]): readonly CaseHead[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()].sort(
    (a, b) =>
      Number(ended(a.status)) - Number(ended(b.status)) ||
      (b.since ?? '').localeCompare(a.since ?? ''),
  );

/** 申报项目 of one's own organisation: where each stands and what it waits for. */
export const Cases = () => {
  const { t } = useTranslation('county');
  const { grant } = useSession();
  const cases = useAllPages(api('/api/cases'));
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        grant !== undefined &&
        MAY_OPEN.includes(grant.role) && (
          <Link to="/cases/new">
            <Button type="primary" tabIndex={-1}>
              {t('open.title')}
            </Button>
          </Link>
        )
      }
    >
      <Loaded query={cases} empty={{ when: (rows) => rows.length === 0, say: t('list.empty') }}>
        {(rows) => (
          <Card>
            <Rows rows={inOrder(rows)} />
          </Card>
        )}
      </Loaded>
    </Page>
  );
};
