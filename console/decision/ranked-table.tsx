import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer, Line } from '../../interface/calls.ts';
import { type ApplicationCall, applicationOf } from '../../workflows/calls/call.ts';
import { explainTotal } from '../../workflows/score/working.ts';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { nameColumn, placeColumn, scoreColumn, statusColumn } from '../round/columns.tsx';
import { byRanking } from '../round/score-text.ts';

interface Props {
  readonly answer: CallAnswer;
  readonly track: ApplicationCall['tracks'][number];
  readonly lines: readonly Line[];
}

/** What gave a place: the total, a tie-break, or nothing that tells the tied apart. */
const useBasis = ({ call }: CallAnswer): ((decidedBy: string | undefined) => string) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  return (decidedBy) => {
    if (decidedBy === undefined) return '';
    if (decidedBy === 'total') return t('basis.total');
    if (decidedBy === 'tie') return t('basis.tie');
    const id = decidedBy.replace('tie-break:', '');
    if (id === 'defence') return t('basis.defence');
    const { lines, defenceLines = [] } = applicationOf(call).rubric;
    const line = [...lines, ...defenceLines].find((one) => one.id === id);
    return t('basis.line', { line: line === undefined ? id : say(line.title) });
  };
};

/** How the total came about, a sentence a step. */
const Working = ({ line }: { readonly line: Line }) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  if (line.total === undefined) return null;
  return (
    <>
      <ol style={{ margin: 0 }}>
        {explainTotal(line.total).map((step) => (
          <li key={step.en}>{say(step)}</li>
        ))}
      </ol>
      {line.panelOpinion !== undefined && (
        <p>{t('panelOpinion', { text: line.panelOpinion.text })}</p>
      )}
    </>
  );
};

const Remarks = ({ line: { flags = [], vetoes = [], notSelected } }: { readonly line: Line }) => {
  const { t } = useTranslation('decision');
  return (
    <>
      {flags.length > 0 && <Tag color="orange">{t('remark.corrected')}</Tag>}
      {vetoes.some(({ status }) => status === 'found') && <Tag color="red">{t('remark.veto')}</Tag>}
      {notSelected?.reason}
    </>
  );
};

const useColumns = ({ answer, track }: Props): Column<Line>[] => {
  const { t } = useTranslation('decision');
  const basis = useBasis(answer);
  const ranked = answer.rankings?.[track.id]?.ranked ?? [];
  return [
    placeColumn(t('column.place'), 100),
    nameColumn(t('column.name')),
    scoreColumn(t('column.score'), 130),
    {
      title: t('column.basis'),
      width: 170,
      render: (_, { id }) => basis(ranked.find(({ caseId }) => caseId === id)?.decidedBy),
    },
    { title: t('column.remarks'), width: 190, render: (_, line) => <Remarks line={line} /> },
    statusColumn(t('column.status'), 130),
  ];
};

/** A track in its order, each total with its working. */
export const RankedTable = (props: Props) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  return (
    <SmallTable<Line>
      label={t('ranking.label', { track: say(props.track.title) })}
      rows={[...props.lines].sort(byRanking)}
      expandable={{
        rowExpandable: ({ total }) => total !== undefined,
        expandedRowRender: (line) => <Working line={line} />,
      }}
      columns={useColumns(props)}
      scroll={{ x: 1000 }}
    />
  );
};
