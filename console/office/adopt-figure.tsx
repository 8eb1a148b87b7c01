import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { FIGURE_SCOPE } from '../../workflows/calls/monitoring.ts';
import { ADOPTED, type Adopted } from '../../workflows/review/report/answer.ts';
import { otherFigures } from '../../workflows/review/report/standing.ts';
import type { ReportState } from '../../workflows/review/report/state.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { ChoiceItem, SelectItem } from '../input/items.tsx';
import { ReasonItem } from './reason-item.tsx';

interface Values {
  readonly adopted: Adopted;
  readonly department?: string;
  readonly reason: string;
}

/** Departments that hold another figure, each with what it holds. */
const useHeld = (report: ReportState, path: string) => {
  const { say } = useLanguage();
  const { shortName } = useReference();
  return otherFigures(report, path).map(({ department, value = '', scope }) => ({
    value: department,
    label: [shortName(department), value, scope === undefined ? '' : say(FIGURE_SCOPE[scope])]
      .filter(Boolean)
      .join(' · '),
  }));
};

/** The reported figure, a department's, or both side by side; with a reason. */
export const AdoptFigure = ({
  kase,
  report,
  path,
}: {
  readonly kase: CaseAnswer;
  readonly report: ReportState;
  readonly path: string;
}) => {
  const { t } = useTranslation('office');
  const { choices } = useLanguage();
  const options = useHeld(report, path);
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: kase.id, command: 'AdoptFigure' }}
      title={t('monitoring.adopt')}
      primary
      body={({ adopted, department, reason }) => ({
        field: path,
        adopted,
        reason,
        ...(adopted === 'claimed' ? {} : { department: department ?? options[0]?.value }),
      })}
      done={t('monitoring.adopted')}
    >
      <ChoiceItem
        name="adopted"
        label={t('monitoring.taken')}
        missing={t('monitoring.takenMissing')}
        options={choices(ADOPTED)}
        vertical
      />
      {options.length > 1 && (
        <SelectItem name="department" label={t('monitoring.whose')} options={options} />
      )}
      <ReasonItem />
    </ActDialog>
  );
};
