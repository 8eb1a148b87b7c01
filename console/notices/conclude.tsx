import { useTranslation } from 'react-i18next';
import type { Consequence, Finding } from '../../workflows/notice/finding.ts';
import { CONSEQUENCE, FINDING } from '../../workflows/notice/finding.ts';
import { useReference } from '../api/reference.ts';
import { ownOrBehalf } from '../behalf/own-or-behalf.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { ChoiceItem, PassageItem, SelectItem } from '../input/items.tsx';
import type { OnObjection } from './objection-acts.tsx';

interface Conclusion {
  readonly finding: Finding;
  readonly consequence: Consequence;
  readonly text: string;
  readonly document?: DocumentValue;
}

const Fields = ({ caseId, own }: { readonly caseId: string; readonly own: boolean }) => {
  const { t } = useTranslation('notices');
  const { choices } = useLanguage();
  return (
    <>
      <ChoiceItem
        name="finding"
        label={t('conclude.finding')}
        missing={t('conclude.findingMissing')}
        options={choices(FINDING)}
      />
      <SelectItem
        name="consequence"
        label={t('conclude.consequence')}
        extra={t('conclude.consequenceHelp')}
        options={choices(CONSEQUENCE)}
      />
      <PassageItem
        name="text"
        label={t('conclude.text')}
        missing={t('conclude.textMissing')}
        rows={4}
        maxLength={2000}
      />
      <DocumentFields
        name="document"
        label={t('conclude.document')}
        required={!own}
        scan={`cases/${caseId}`}
      />
    </>
  );
};

/** 核查结论: the inquirer's own, or recorded from its report by the office. */
export const Conclude = ({ kase, objection }: OnObjection) => {
  const { t } = useTranslation('notices');
  const { orgName } = useReference();
  const { id: objectionId, inquirer } = objection;
  const own = kase.commands.includes('ConcludeInquiry');
  const org = orgName(inquirer?.org);
  const { command, bodyOf } = ownOrBehalf(own, 'ConcludeInquiry', inquirer);
  return (
    <ActDialog<Conclusion>
      act={{ plural: 'cases', id: kase.id, command }}
      title={own ? t('conclude.act') : t('conclude.onBehalf')}
      consequence={own ? t('conclude.means') : t('conclude.meansOnBehalf', { org })}
      initial={{ consequence: 'continue' }}
      body={({ document, ...found }) => {
        const written = (document?.number ?? '').trim() !== '';
        const paper = written ? { document: documentOf(document) } : {};
        return bodyOf({ objectionId, ...found, ...paper });
      }}
      done={own ? t('conclude.done') : t('conclude.recorded')}
      width={680}
    >
      <Fields caseId={kase.id} own={own} />
    </ActDialog>
  );
};
