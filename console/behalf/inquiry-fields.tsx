import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { CONSEQUENCE, FINDING } from '../../workflows/notice/finding.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { required } from '../input/required.ts';

const Objection = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('input');
  const { day } = useMoment();
  const open = Object.values(kase.notice.objections).filter(({ status }) => status === 'admitted');
  return (
    <Form.Item
      name={['act', 'objectionId']}
      label={t('inquiry.objection')}
      rules={required(t('inquiry.objectionMissing'))}
    >
      <Select
        options={open.map(({ id, receivedOn }) => ({
          value: id,
          label: t('inquiry.receivedOn', { day: day(receivedOn), id }),
        }))}
      />
    </Form.Item>
  );
};

/** What an inquiry into an objection came to. */
export const InquiryFields = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('input');
  const { choices } = useLanguage();
  return (
    <>
      <Objection kase={kase} />
      <Form.Item
        name={['act', 'finding']}
        label={t('inquiry.finding')}
        rules={required(t('inquiry.findingMissing'))}
      >
        <Radio.Group options={choices(FINDING)} />
      </Form.Item>
      <Form.Item
        name={['act', 'text']}
        label={t('inquiry.text')}
        rules={required(t('behalf.textMissing'))}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={5000} />
      </Form.Item>
      <Form.Item
        name={['act', 'consequence']}
        label={t('inquiry.consequence')}
        rules={required(t('inquiry.consequenceMissing'))}
      >
        <Select options={choices(CONSEQUENCE)} />
      </Form.Item>
    </>
  );
};
