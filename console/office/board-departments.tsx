import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import { seatWord, VERDICT } from '../../workflows/review/opinions/verdict.ts';
import { presentOf } from '../../workflows/review/report/standing.ts';
import { initialReport } from '../../workflows/review/report/state.ts';
import type { DepartmentView } from '../../workflows/review/view-data.ts';
import { useReference } from '../api/reference.ts';

import { useMoment } from '../display/moment.tsx';
import { usePlaceTitle } from '../display/place-title.ts';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { serverNow } from '../session/clock.ts';
import { DepartmentActs } from './department-acts.tsx';
import { Due } from './nearness.tsx';

interface Props {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
}

const SeatStatus = ({ seat, late }: { readonly seat: DepartmentView; readonly late: boolean }) => {
  const { say } = useLanguage();
  const { t } = useTranslation('office');
  const word = say(seatWord(seat.status, late));
  if (seat.sentBack === true) return <Tag color="purple">{t('seat.sentBack')}</Tag>;
  if (seat.status === 'asked' && seat.fallen !== undefined)
    return <Tag color="orange">{t('seat.askedAgain')}</Tag>;
  switch (seat.status) {
    case 'answered':
      return <Tag color="green">{word}</Tag>;
    case 'no-reply':
      return <Tag color="red">{word}</Tag>;
    case 'ended':
    case 'dropped':
      return <Tag>{word}</Tag>;
    case 'asked':
      return <Tag color={late ? 'red' : 'blue'}>{word}</Tag>;
  }
};

/** When a department verified the figures of a report; what it said of each stands with the figure. */
const Verified = ({ kase, seat }: { readonly kase: CaseAnswer; readonly seat: DepartmentView }) => {
  const { t } = useTranslation('office');
  const { minute } = useMoment();
  const said = presentOf(kase.review.report ?? initialReport, seat.org);
  if (said === undefined) return <span>—</span>;
  return (
    <div>
      <span className="number">{minute(said.at)}</span>{' '}
      {said.onBehalf && <Tag color="purple">{t('behalf.tag')}</Tag>}
      {said.late && <Tag color="orange">{t('seat.gaveLate')}</Tag>}
    </div>
  );
};

/** The opinion that counts, and that others came before it. */
const Opinion = ({ seat, call }: { readonly seat: DepartmentView; readonly call: CallAnswer }) => {
  const { t } = useTranslation('office');
  const { minute } = useMoment();
  const { say } = useLanguage();
  const titleOf = usePlaceTitle(call.form);
  const opinion = seat.opinions.at(-1);
  if (opinion === undefined) return <span>—</span>;
  return (
    <div>
      <strong>{say(VERDICT[opinion.verdict])}</strong>{' '}
      <Typography.Text type="secondary" className="number">
        {minute(opinion.at)}
      </Typography.Text>{' '}
      {opinion.onBehalf && <Tag color="purple">{t('behalf.tag')}</Tag>}
      {opinion.late === true && <Tag color="orange">{t('seat.gaveLate')}</Tag>}
      {seat.opinions.length > 1 && (
        <Tag>{t('seat.corrected', { n: seat.opinions.length - 1 })}</Tag>
      )}
      {opinion.values.map(({ field, value, source, note }) => (
        <div key={field}>
          {[titleOf(field), value ?? t('seat.valueNotTold'), source, note]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </div>
      ))}
      {opinion.note !== undefined && <div>{opinion.note}</div>}
    </div>
  );
};

const Name = ({ seat }: { readonly seat: DepartmentView }) => {
  const { t } = useTranslation('office');
  const { shortName, org } = useReference();
  return (
    <>
      <div>{shortName(seat.org)}</div>
      <Typography.Text type="secondary" className="number">
        {org(seat.org)?.telephone ?? t('seat.noTelephone')}
      </Typography.Text>
    </>
  );
};

const Asks = ({
  seat: { indicators, vetoFacts },
  call,
}: {
  readonly seat: DepartmentView;
  readonly call: CallAnswer;
}) => {
  const { t } = useTranslation('office');
  const titleOf = usePlaceTitle(call.form);
  return (
    <details>
      <summary>
        {t('seat.indicators', { n: indicators.length })}
        {vetoFacts.length > 0 && `${t('and')}${t('seat.vetoFacts', { n: vetoFacts.length })}`}
      </summary>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {indicators.map((path) => (
          <li key={path}>{titleOf(path)}</li>
        ))}
      </ul>
    </details>
  );
};

const useColumns = ({ kase, call }: Props): Column<DepartmentView>[] => {
  const { t } = useTranslation('office');
  const { day } = useMoment();
  const now = serverNow();
  const late = (seat: DepartmentView) => seat.overdueAt !== undefined || seat.due.at <= now;
  return [
    { title: t('seat.department'), width: 130, render: (_, seat) => <Name seat={seat} /> },
    { title: t('seat.asks'), width: 170, render: (_, seat) => <Asks seat={seat} call={call} /> },
    {
      title: t('seat.due'),
      width: 170,
      render: (_, { status, due, sentBack }) =>
        sentBack === true ? (
          t('seat.paused')
        ) : status === 'asked' ? (
          <Due due={due.at} now={now} />
        ) : (
          <span className="number">{day(due.date)}</span>
        ),
    },
    {
      title: t('seat.status'),
      width: 110,
      render: (_, seat) => <SeatStatus seat={seat} late={late(seat)} />,
    },
    {
      title: t('seat.opinion'),
      render: (_, seat) =>
        kase.period === undefined ? (
          <Opinion seat={seat} call={call} />
        ) : (
          <Verified kase={kase} seat={seat} />
        ),
    },
    {
      title: t('seat.acts'),
      width: 190,
      render: (_, seat) => <DepartmentActs kase={kase} call={call} seat={seat} late={late(seat)} />,
    },
  ];
};

/** Who was asked, until when, what came back, and what the office can do about it. */
export const BoardDepartments = (props: Props) => {
  const { t } = useTranslation('office');
  return (
    <SmallTable<DepartmentView>
      label={t('board.departments')}
      rows={props.kase.review.departments}
      rowKey="org"
      locale={{ emptyText: t('board.noDepartments') }}
      columns={useColumns(props)}
    />
  );
};
