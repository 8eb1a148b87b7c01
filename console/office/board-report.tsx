import { Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import { FIGURE_SCOPE } from '../../workflows/calls/monitoring.ts';
import {
  ADOPTED,
  FIGURE_ANSWER,
  FIGURE_STAGE,
  UNVERIFIED,
} from '../../workflows/review/report/answer.ts';
import { type ClaimedFigure, claimedFigures } from '../../workflows/review/report/claimed.ts';
import {
  adoptionOf,
  answersTo,
  type HeldFigure,
  unsettledFigures,
} from '../../workflows/review/report/standing.ts';
import { initialReport, type ReportState } from '../../workflows/review/report/state.ts';
import { useParts } from '../api/case-reads.ts';
import { useReference } from '../api/reference.ts';
import { usePlaceTitle } from '../display/place-title.ts';
import { PlainTable } from '../display/plain-table.tsx';
import { useTitled, useUnit } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { AdoptFigure } from './adopt-figure.tsx';
import { ConfirmReport, ReviseFigure } from './report-acts.tsx';

interface Props {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
}

/** What one department says of a figure, with the value that it holds. */
const Answer = ({ held }: { readonly held: HeldFigure }) => {
  const { say } = useLanguage();
  const { shortName } = useReference();
  const { department, answer, value, scope, note } = held;
  const own = [value, scope === undefined ? undefined : say(FIGURE_SCOPE[scope]), note];
  return (
    <div>
      {shortName(department)} <Tag>{say(FIGURE_ANSWER[answer])}</Tag>
      {own.filter(Boolean).join(' · ')}
    </div>
  );
};

const Answers = ({ report, path }: { readonly report: ReportState; readonly path: string }) => {
  const { say } = useLanguage();
  const held = answersTo(report, path);
  return held.length === 0 ? (
    <Tag color="orange">{say(UNVERIFIED)}</Tag>
  ) : (
    held.map((one) => <Answer key={one.department} held={one} />)
  );
};

const Settled = ({ report, path }: { readonly report: ReportState; readonly path: string }) => {
  const { say } = useLanguage();
  const adoption = adoptionOf(report, path);
  return adoption === undefined ? null : (
    <span title={adoption.reason}>{say(ADOPTED[adoption.adopted])}</span>
  );
};

const useFigures = ({ kase, call }: Props): readonly ClaimedFigure[] => {
  const { data } = useParts(kase.id);
  const contents = new Map((data?.items ?? []).map(({ part, data: values }) => [part, values]));
  return claimedFigures(call.form, contents);
};

/** 数据核实: each reported figure, what departments say of it, and what the office takes. */
const FigureTable = ({ kase, call, report }: Props & { readonly report: ReportState }) => {
  const { t } = useTranslation('office');
  const figures = useFigures({ kase, call });
  const titleOf = usePlaceTitle(call.form);
  const titled = useTitled();
  const open = new Set(unsettledFigures(report));
  return (
    <PlainTable
      caption={t('monitoring.figures')}
      heads={[
        t('monitoring.figure'),
        t('monitoring.claimed'),
        t('monitoring.answers'),
        t('monitoring.taken'),
      ]}
    >
      {figures.map(({ path, value, unit }) => (
        <tr key={path}>
          <td>{titled(titleOf(path), unit)}</td>
          <td className="number">{value}</td>
          <td>
            <Answers report={report} path={path} />
          </td>
          <td>
            {open.has(path) ? (
              <AdoptFigure kase={kase} report={report} path={path} />
            ) : (
              <Settled report={report} path={path} />
            )}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
};

/** What went out, revisions after what they stand in place of. */
const Confirmed = ({ kase, call, report }: Props & { readonly report: ReportState }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const unitName = useUnit();
  const titleOf = usePlaceTitle(call.form);
  return (
    <PlainTable
      caption={t('monitoring.confirmed')}
      heads={[
        t('monitoring.figure'),
        t('monitoring.value'),
        t('monitoring.scope'),
        t('monitoring.source'),
        t('monitoring.standing'),
        t('monitoring.act'),
      ]}
    >
      {report.figures.map((figure) => (
        <tr key={JSON.stringify(figure)}>
          <td>{titleOf(figure.indicator)}</td>
          <td className="number">{`${figure.value} ${unitName(figure.unit)}`}</td>
          <td>{say(FIGURE_SCOPE[figure.scope])}</td>
          <td>{shortName(figure.source)}</td>
          <td>
            {say(FIGURE_STAGE[figure.stage])}
            {!figure.verified && <Tag color="orange">{say(UNVERIFIED)}</Tag>}
          </td>
          <td>
            <ReviseFigure kase={kase} figure={figure} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
};

/** Of a report: verifying, adopting, confirming and revising, in place of an application's departments and experts. */
export const BoardReport = ({ kase, call }: Props) => {
  const { t } = useTranslation('office');
  const report = kase.review.report ?? initialReport;
  return (
    <Card
      title={<h2 className="card-title">{t('monitoring.title')}</h2>}
      extra={
        <Flex gap={8}>
          <ConfirmReport kase={kase} open={unsettledFigures(report).length} />
        </Flex>
      }
    >
      {report.confirmedAt === undefined ? (
        <FigureTable kase={kase} call={call} report={report} />
      ) : (
        <Confirmed kase={kase} call={call} report={report} />
      )}
    </Card>
  );
};
