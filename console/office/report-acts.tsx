import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { ReportedFigure } from '../../workflows/review/report/data.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { LineItem } from '../input/items.tsx';
import { ReasonItem } from './reason-item.tsx';

const may = ({ commands }: CaseAnswer, command: string): boolean => commands.includes(command);

/** 核定: what nobody answered goes out as 未核实. */
export const ConfirmReport = ({
  kase,
  open,
}: {
  readonly kase: CaseAnswer;
  readonly open: number;
}) => {
  const { t } = useTranslation('office');
  if (kase.status !== 'confirmation' || !may(kase, 'ConfirmReport')) return null;
  return (
    <ActDialog
      act={{ plural: 'cases', id: kase.id, command: 'ConfirmReport' }}
      title={t('monitoring.confirm')}
      primary
      disabled={open > 0}
      consequence={t('monitoring.confirmHelp')}
      done={t('monitoring.confirmDone')}
    />
  );
};

/** 修订: another figure with its reason; what was confirmed stays on record. */
export const ReviseFigure = ({
  kase,
  figure: { indicator, source, value },
}: {
  readonly kase: CaseAnswer;
  readonly figure: ReportedFigure;
}) => {
  const { t } = useTranslation('office');
  if (kase.status !== 'confirmed' || !may(kase, 'ReviseFigure')) return null;
  return (
    <ActDialog<{ readonly value: string; readonly reason: string }>
      act={{ plural: 'cases', id: kase.id, command: 'ReviseFigure' }}
      title={t('monitoring.revise')}
      consequence={t('monitoring.reviseHelp')}
      initial={{ value }}
      body={(values) => ({ indicator, source, ...values })}
      done={t('monitoring.revised')}
    >
      <LineItem
        name="value"
        label={t('monitoring.value')}
        missing={t('monitoring.valueMissing')}
        maxLength={40}
        autoComplete="off"
      />
      <ReasonItem />
    </ActDialog>
  );
};

/** Where a report may still be excused: as the rules have it. */
const EXCUSABLE: readonly string[] = [
  'draft',
  'correction',
  'verification',
  'confirmation',
  'not-filed',
];

/** 免报, by a document: for the office of the round. */
export const ExcuseReport = ({ id, status }: { readonly id: string; readonly status: string }) => {
  const { t } = useTranslation('office');
  if (!EXCUSABLE.includes(status)) return null;
  return (
    <ActDialog<{ readonly document?: DocumentValue; readonly reason: string }>
      act={{ plural: 'cases', id, command: 'ExcuseReport' }}
      title={t('monitoring.excuse')}
      danger
      consequence={t('monitoring.excuseHelp')}
      body={({ document, reason }) => ({ document: documentOf(document), reason })}
      done={t('monitoring.excused')}
    >
      <DocumentFields name="document" />
      <ReasonItem />
    </ActDialog>
  );
};
