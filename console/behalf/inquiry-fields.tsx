import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { CONSEQUENCE, FINDING } from '../../workflows/notice/finding.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ChoiceItem, PassageItem, SelectItem } from '../input/items.tsx';

const Objection = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('input');
  const { day } = useMoment();
  const open = Object.values(kase.notice.objections).filter(({ status }) => status === 'admitted');
  return (
    <SelectItem
      name={['act', 'objectionId']}
      label={t('inquiry.objection')}
      missing={t('inquiry.objectionMissing')}
      options={open.map(({ id, receivedOn }) => ({
        value: id,
        label: t('inquiry.receivedOn', { day: day(receivedOn), id }),
      }))}
    />
  );
};

/** What an inquiry into an objection came to. */
export const InquiryFields = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('input');
  const { choices } = useLanguage();
  return (
    <>
      <Objection kase={kase} />
      <ChoiceItem
        name={['act', 'finding']}
        label={t('inquiry.finding')}
        missing={t('inquiry.findingMissing')}
        options={choices(FINDING)}
      />
      <PassageItem
        name={['act', 'text']}
        label={t('inquiry.text')}
        missing={t('behalf.textMissing')}
        autoSize={{ minRows: 3 }}
        maxLength={5000}
      />
      <SelectItem
        name={['act', 'consequence']}
        label={t('inquiry.consequence')}
        missing={t('inquiry.consequenceMissing')}
        options={choices(CONSEQUENCE)}
      />
    </>
  );
};
