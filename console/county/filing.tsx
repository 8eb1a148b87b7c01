import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { useReference } from '../api/reference.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import type { Explanations } from './use-missing.ts';

/** What filing does, to whom, and what can no longer be changed then. */
const FilePreview = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('county');
  const { orgName } = useReference();
  return kase.recommender === undefined
    ? t('check.fileMeans', { office: orgName(kase.office) })
    : t('check.fileMeansFirst', { org: orgName(kase.recommender) });
};

/** 提交, with the explanations that the rules ask for. */
export const FileAct = ({
  kase,
  explanations,
  disabled,
  onDone,
}: {
  readonly kase: CaseAnswer;
  readonly explanations: Explanations;
  readonly disabled: boolean;
  readonly onDone: () => void;
}) => {
  const { t } = useTranslation('county');
  return (
    <ActDialog
      act={{ plural: 'cases', id: kase.id, command: 'FileCase' }}
      title={t('check.file')}
      consequence={<FilePreview kase={kase} />}
      body={() => ({ explanations })}
      done={t('check.filed')}
      onDone={onDone}
      primary
      disabled={disabled}
    />
  );
};
