import { useNavigate } from '@tanstack/react-router';
import { Button, Card, Checkbox, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReviewAnswer } from '../../interface/reviewing.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { useLanguage } from '../i18n/use-language.ts';

interface Values {
  readonly conflict: boolean;
  readonly reason?: string;
  readonly commitment: boolean;
}

/** 回避声明和保密承诺: before the papers open. Whoever has an interest leaves the seat, and somebody else is appointed. */
export const Declaration = ({ review }: { readonly review: ReviewAnswer }) => {
  const { t } = useTranslation('reviews');
  const { say } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const conflict = Form.useWatch('conflict', form);
  const { caseId, seat, commitment } = review;
  const command = useCommand({ plural: 'cases', id: caseId, command: 'DeclareInterest' });
  const declare = ({ reason = '', conflict: has }: Values): void => {
    const said = has && reason.trim() !== '' ? { reason: reason.trim() } : {};
    const succeed = (): void => {
      announce(has ? t('declare.left') : t('declare.done'));
      if (has) void navigate({ to: '/reviews' });
    };
    // By the promise, since the form is gone when the papers open; what goes wrong is shown from the command.
    void command
      .mutateAsync({ seat, conflict: has, commitment: true, ...said })
      .then(succeed, () => undefined);
  };
  return (
    <Card title={<h2 className="part-title">{t('declare.title')}</h2>} style={{ maxWidth: 860 }}>
      <p>{t('declare.lead')}</p>
      <Form<Values> form={form} layout="vertical" onFinish={declare} scrollToFirstError>
        <Form.Item
          name="conflict"
          label={t('declare.interest')}
          extra={t('declare.interestHelp')}
          rules={[{ required: true, message: t('declare.interestMissing') }]}
        >
          <Radio.Group
            vertical
            options={[
              { value: false, label: t('declare.none') },
              { value: true, label: t('declare.conflict') },
            ]}
          />
        </Form.Item>
        {conflict === true && (
          <Form.Item name="reason" label={t('declare.reason')} extra={t('declare.reasonHelp')}>
            <Input.TextArea rows={3} maxLength={2000} showCount />
          </Form.Item>
        )}
        <Form.Item
          name="commitment"
          valuePropName="checked"
          label={t('declare.commitment')}
          rules={[
            {
              validator: (_, value) =>
                value === true ? Promise.resolve() : Promise.reject(t('declare.commitmentMissing')),
            },
          ]}
        >
          <Checkbox>
            {conflict === true
              ? t('declare.secrecyOnly')
              : commitment === undefined
                ? t('declare.commitmentText')
                : say(commitment)}
          </Checkbox>
        </Form.Item>
        {command.error !== null && <Failure error={command.error} />}
        <Button
          type="primary"
          danger={conflict === true}
          htmlType="submit"
          loading={command.isPending}
          style={{ marginTop: 8 }}
        >
          {conflict === true ? t('declare.leave') : t('declare.sign')}
        </Button>
      </Form>
    </Card>
  );
};
