import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Call, outcomesOf } from '../../workflows/calls/call.ts';
import { DECISION_VERDICT, SEND_BACK_TO } from '../../workflows/review/decision/verdict.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ChoiceItem, SelectItem } from '../input/items.tsx';

const Adopted = ({ call }: { readonly call: Call }) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  return (
    <>
      <SelectItem
        name={['act', 'outcome']}
        label={t('decision.outcome')}
        missing={t('decision.outcomeMissing')}
        options={outcomesOf(call)
          .filter(({ kind }) => kind !== 'not')
          .map(({ id, title }) => ({ value: id, label: say(title) }))}
      />
      <Form.Item
        name={['act', 'position']}
        label={t('decision.position')}
        extra={t('decision.positionHelp')}
      >
        <InputNumber min={1} precision={0} />
      </Form.Item>
    </>
  );
};

/** What a body decided, as its minutes say it. */
export const DecisionFields = ({ call }: { readonly call: Call }) => {
  const { t } = useTranslation('input');
  const { choices } = useLanguage();
  const verdict: unknown = Form.useWatch(['act', 'verdict']);
  const position: unknown = Form.useWatch(['act', 'position']);
  const explained = (verdict !== undefined && verdict !== 'adopt') || typeof position === 'number';
  return (
    <>
      <ChoiceItem
        name={['act', 'verdict']}
        label={t('decision.verdict')}
        missing={t('decision.verdictMissing')}
        options={choices(DECISION_VERDICT)}
      />
      {verdict === 'adopt' && <Adopted call={call} />}
      {verdict === 'send-back' && (
        <ChoiceItem
          name={['act', 'sendBackTo']}
          label={t('decision.to')}
          missing={t('decision.toMissing')}
          options={choices(SEND_BACK_TO)}
        />
      )}
      <Form.Item
        name={['act', 'reason']}
        label={verdict === 'adopt' ? t('decision.deviation') : t('behalf.reason')}
        rules={[{ required: explained, message: t('behalf.reasonMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={5000} />
      </Form.Item>
    </>
  );
};
