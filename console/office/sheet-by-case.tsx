import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundLine, RoundQuestion } from '../../interface/round.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { useReference } from '../api/reference.ts';
import { CaseLink } from '../display/case-link.tsx';
import { Copy } from '../display/copy.tsx';
import { Due } from '../display/due.tsx';
import { useMoment } from '../display/moment.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';
import { CaseClock } from './case-clock.tsx';
import { ExcuseReport } from './report-acts.tsx';

interface Row {
  readonly key: string;
  readonly line: RoundLine;
  readonly question: RoundQuestion | undefined;
  /** Rows of the same case: the first spans them all. */
  readonly span: number;
}

/** A case without an open question has a row of its own, so that none is missing on the sheet. */
const rowsOf = (lines: readonly RoundLine[]): readonly Row[] =>
  lines.flatMap((line): readonly Row[] =>
    line.questions.length === 0
      ? [{ key: line.about.id, line, question: undefined, span: 1 }]
      : line.questions.map((question, index) => ({
          key: `${line.about.id} ${question.id}`,
          line,
          question,
          span: index === 0 ? line.questions.length : 0,
        })),
  );

const Who = ({ question }: { readonly question: RoundQuestion }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { grant } = useSession();
  const { role, org } = question;
  if (grant?.role === role && grant?.org === org) return <strong>{t('sheet.ourselves')}</strong>;
  return role === undefined
    ? say(question.orgName)
    : t('orgRole', { org: say(question.orgName), role: say(roleName(role)) });
};

const Telephone = ({ question }: { readonly question: RoundQuestion }) => {
  const { contact, telephone } = question;
  const { t } = useTranslation('office');
  if (telephone === undefined && contact === undefined)
    return <span className="dim">{t('sheet.noTelephone')}</span>;
  return (
    <span className="number">
      {contact?.name} {telephone ?? contact?.telephone}
    </span>
  );
};

const LatestReturn = ({ line }: { readonly line: RoundLine }) => {
  const { t } = useTranslation('office');
  const { minute } = useMoment();
  const { latestReturn } = line;
  if (latestReturn === undefined) return null;
  return (
    <div className="dim">
      {t('ifReturned.title', { due: minute(latestReturn.due.at) })}
      {latestReturn.upstream?.misses === true && ` ${t('sheet.misses')}`}
    </div>
  );
};

/** Of a report: late, not filed or excused, and what is missing of a joint one. */
const ReportStanding = ({ line: { lateness, partsIn, ended } }: { readonly line: RoundLine }) => {
  const { t } = useTranslation('office');
  const open = lateness !== undefined && lateness !== 'in-time' && lateness !== 'excused';
  const incomplete =
    !ended && partsIn !== undefined && partsIn.of > 1 && partsIn.units < partsIn.of;
  return (
    <>
      {open && (
        <Tag color="red">{lateness === 'late' ? t('sheet.reportLate') : t('sheet.notFiled')}</Tag>
      )}
      {incomplete && (
        <Tag color="orange">{t('sheet.incomplete', { units: partsIn.units, of: partsIn.of })}</Tag>
      )}
    </>
  );
};

const About = ({ line }: { readonly line: RoundLine }) => {
  const { say } = useLanguage();
  const { grant } = useSession();
  const { id, status, name, applicantName } = line.about;
  return (
    <>
      <CaseLink id={id}>{name ?? id}</CaseLink>
      <div className="dim">{say(applicantName)}</div>
      <ReportStanding line={line} />
      <CaseClock clock={line.clock} />
      <LatestReturn line={line} />
      {line.lateness !== undefined && grant?.role === 'office' && (
        <div className="no-print">
          <ExcuseReport id={id} status={status} />
        </div>
      )}
    </>
  );
};

const Remind = ({ question: { reminder, org } }: { readonly question: RoundQuestion }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { shortName } = useReference();
  if (reminder === undefined) return null;
  return (
    <Copy
      text={say(reminder)}
      label={t('sheet.copyShort')}
      hint={t('sheet.copy', { org: shortName(org) })}
    />
  );
};

/** What the rows of one case share. */
const useCaseColumns = (): Column<Row>[] => {
  const { t } = useTranslation('office');
  const onCell = ({ span }: Row) => ({ rowSpan: span });
  return [
    {
      title: t('queue.name'),
      width: 190,
      onCell,
      render: (_, { line }) => <About line={line} />,
    },
    {
      title: t('queue.status'),
      width: 110,
      onCell,
      render: (_, { line }) => <StatusTag status={line.about.status} />,
    },
  ];
};

const useQuestionColumns = (): Column<Row>[] => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { day } = useMoment();
  const asked = (show: (question: RoundQuestion) => ReactNode) => (_: unknown, row: Row) =>
    row.question !== undefined && show(row.question);
  const nobody = ({ ended }: RoundLine) => (ended ? t('sheet.ended') : t('sheet.nobody'));
  return [
    {
      title: t('who.org'),
      width: 140,
      render: (_, { question, line }) =>
        question === undefined ? nobody(line) : <Who question={question} />,
    },
    { title: t('who.task'), width: 130, render: asked(({ title }) => say(title)) },
    { title: t('who.since'), width: 125, render: asked(({ since }) => day(since)) },
    {
      title: t('seat.due'),
      width: 165,
      render: asked(({ due, timeLeft, paused }) => (
        <Due due={due} timeLeft={timeLeft} paused={paused} />
      )),
    },
    {
      title: t('sheet.telephone'),
      width: 130,
      render: asked((question) => <Telephone question={question} />),
    },
    {
      title: t('sheet.remind'),
      width: 110,
      className: 'no-print',
      render: asked((question) => <Remind question={question} />),
    },
  ];
};

/** Case by case, each open question a row. */
export const SheetByCase = ({ lines }: { readonly lines: readonly RoundLine[] }) => {
  const { t } = useTranslation('office');
  return (
    <SmallTable<Row>
      label={t('sheet.byCase')}
      rows={rowsOf(lines)}
      rowKey="key"
      bordered
      pagination={lines.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
      columns={[...useCaseColumns(), ...useQuestionColumns()]}
    />
  );
};
