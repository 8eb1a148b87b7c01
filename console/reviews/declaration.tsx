import { useNavigate } from '@tanstack/react-router';
import { Button, Card, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReviewAnswer } from '../../interface/reviewing.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ChoiceItem, PassageItem, TickItem } from '../input/items.tsx';
import { NamedForm } from '../input/named-form.tsx';

interface Values {
  readonly conflict: boolean;
  readonly reason?: string;
  readonly commitment: boolean;
}

interface Props {
  readonly review: ReviewAnswer;
}

/** Signs the declaration; who has an interest is led back to the list. */
const useDeclaring = ({ caseId, seat }: ReviewAnswer) => {
  const { t } = useTranslation('reviews');
  const navigate = useNavigate();
  const command = useCommand({ plural: 'cases', id: caseId, command: 'DeclareInterest' });
  const declare = ({ reason = '', conflict }: Values): void => {
    const said = conflict && reason.trim() !== '' ? { reason: reason.trim() } : {};
    const succeed = (): void => {
      announce(conflict ? t('declare.left') : t('declare.done'));
      if (conflict) void navigate({ to: '/reviews' });
    };
    // By the promise, since the form is gone when the papers open; what goes wrong is shown from the command.
    void command
      .mutateAsync({ seat, conflict, commitment: true, ...said })
      .then(succeed, () => undefined);
  };
  return { command, declare };
};

const Fields = ({ review: { commitment }, conflict }: Props & { readonly conflict: boolean }) => {
  const { t } = useTranslation('reviews');
  const { say } = useLanguage();
  const text = commitment === undefined ? t('declare.commitmentText') : say(commitment);
  return (
    <>
      <ChoiceItem
        name="conflict"
        label={t('declare.interest')}
        extra={t('declare.interestHelp')}
        missing={t('declare.interestMissing')}
        vertical
        options={[
          { value: false, label: t('declare.none') },
          { value: true, label: t('declare.conflict') },
        ]}
      />
      {conflict && (
        <PassageItem
          name="reason"
          label={t('declare.reason')}
          extra={t('declare.reasonHelp')}
          rows={3}
          maxLength={2000}
          showCount
        />
      )}
      <TickItem
        name="commitment"
        label={t('declare.commitment')}
        missing={t('declare.commitmentMissing')}
      >
        {conflict ? t('declare.secrecyOnly') : text}
      </TickItem>
    </>
  );
};

/** 回避声明和保密承诺: before the papers open. Whoever has an interest leaves the seat, and somebody else is appointed. */
export const Declaration = ({ review }: Props) => {
  const { t } = useTranslation('reviews');
  const [form] = Form.useForm<Values>();
  const conflict = Form.useWatch('conflict', form) === true;
  const { command, declare } = useDeclaring(review);
  return (
    <Card title={<h2 className="part-title">{t('declare.title')}</h2>} style={{ maxWidth: 860 }}>
      <p>{t('declare.lead')}</p>
      <NamedForm<Values> form={form} layout="vertical" onFinish={declare} scrollToFirstError>
        <Fields review={review} conflict={conflict} />
        {command.error !== null && <Failure error={command.error} />}
        <Button
          type="primary"
          danger={conflict}
          htmlType="submit"
          loading={command.isPending}
          style={{ marginTop: 8 }}
        >
          {conflict ? t('declare.leave') : t('declare.sign')}
        </Button>
      </NamedForm>
    </Card>
  );
};
