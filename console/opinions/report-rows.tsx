import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Figure, OpenOpinion } from '../../interface/reviewing.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { AnswerChoice, OwnFigure } from '../input/own-figure.tsx';
import { type Answers, type FigureDraft, withAnswer } from '../input/verification.ts';
import { changeOf } from './change.ts';
import { COLUMNS, Named, useShown } from './figure-rows.tsx';

interface RowProps {
  readonly figure: Figure;
  readonly draft: FigureDraft | undefined;
  readonly onChange: (draft: FigureDraft) => void;
}

const ReportRow = ({ figure, draft, onChange }: RowProps) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  const shown = useShown();
  return (
    <>
      <tr>
        <td>
          <Named figure={figure} />
        </td>
        <td className="number end">
          <strong>{shown(figure, figure.value)}</strong>
        </td>
        <td className="number end">{shown(figure, figure.quarter)}</td>
        <td className="number end">{shown(figure, figure.previous)}</td>
        <td className="number end">
          {changeOf(figure.value, figure.previous) ?? '—'}
          {figure.unitDoubtful && <Tag color="red">{t('unitDoubtful')}</Tag>}
        </td>
        <td>
          <AnswerChoice title={say(figure.title)} draft={draft} onChange={onChange} />
        </td>
      </tr>
      {draft !== undefined && (
        <tr className="dispute">
          <td colSpan={COLUMNS}>
            <OwnFigure
              title={say(figure.title)}
              unit={figure.unit}
              draft={draft}
              onChange={onChange}
            />
          </td>
        </tr>
      )}
    </>
  );
};

/** One report's figures: what was reported, its own quarter, the quarter before, and what the department says of each. */
export const ReportRows = ({
  question: { figures },
  answers,
  onChange,
}: {
  readonly question: Pick<OpenOpinion, 'figures'>;
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}) =>
  figures.map((figure) => (
    <ReportRow
      key={figure.path}
      figure={figure}
      draft={answers[figure.path]}
      onChange={(draft) => onChange(withAnswer(answers, figure.path, draft))}
    />
  ));
