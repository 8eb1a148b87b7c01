import { Flex, Input, InputNumber, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import {
  DECISION_VERDICT,
  type DecisionVerdict,
  SEND_BACK_TO,
  type SendBackTo,
} from '../../workflows/review/decision/verdict.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useOutcomes } from '../round/use-outcomes.ts';
import type { Draft, Lacking } from './draft.ts';
import { lackingIn } from './draft.ts';

interface Props {
  readonly line: Line;
  readonly call: ApplicationCall;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** What the document says: adopted with which outcome, deferred, rejected or sent back where to. */
export const VerdictCell = ({ line, call, draft, onChange }: Props) => {
  const { t } = useTranslation('decision');
  const { choices } = useLanguage();
  const { options } = useOutcomes(call);
  const lacks = lackingIn(draft, line, call);
  return (
    <Flex vertical gap={6}>
      <Select<DecisionVerdict>
        aria-label={t('sheet.verdictOf', { name: line.name })}
        value={draft.verdict}
        options={choices(DECISION_VERDICT)}
        onChange={(verdict) => onChange({ ...draft, verdict })}
      />
      {draft.verdict === 'adopt' && (
        <Select<string>
          aria-label={t('sheet.outcomeOf', { name: line.name })}
          placeholder={t('sheet.outcome')}
          {...(lacks === 'outcome' ? { status: 'warning' as const } : {})}
          {...(draft.outcome === undefined ? {} : { value: draft.outcome })}
          options={options}
          onChange={(outcome) => onChange({ ...draft, outcome })}
        />
      )}
      {draft.verdict === 'send-back' && (
        <Select<SendBackTo>
          aria-label={t('sheet.stageOf', { name: line.name })}
          placeholder={t('sheet.stage')}
          {...(draft.sendBackTo === undefined ? {} : { value: draft.sendBackTo })}
          options={choices(SEND_BACK_TO)}
          onChange={(sendBackTo) => onChange({ ...draft, sendBackTo })}
        />
      )}
    </Flex>
  );
};

const Position = ({ line, draft, onChange }: Omit<Props, 'call'>) => {
  const { t } = useTranslation('decision');
  return (
    <Flex gap={6} align="center">
      <Typography.Text type="secondary">{t('sheet.position')}</Typography.Text>
      <InputNumber<number>
        aria-label={t('sheet.positionOf', { name: line.name })}
        min={1}
        precision={0}
        style={{ width: 76 }}
        value={draft.position ?? line.ranking?.position ?? null}
        onChange={(position) => onChange({ ...draft, position: position ?? undefined })}
      />
    </Flex>
  );
};

/** Place on the proposed list, and why it is another than the ranking's. */
export const ReasonCell = ({ line, call, draft, onChange }: Props) => {
  const { t } = useTranslation('decision');
  const lacking: Readonly<Record<Lacking, string>> = {
    outcome: t('lacking.outcome'),
    reason: t('lacking.reason'),
    deviation: t('lacking.deviation'),
    stage: t('lacking.stage'),
    votes: t('lacking.votes'),
  };
  const lacks = lackingIn(draft, line, call);
  const place = line.ranking?.position;
  return (
    <Flex vertical gap={6}>
      {draft.verdict === 'adopt' && place !== undefined && (
        <Position line={line} draft={draft} onChange={onChange} />
      )}
      <Input.TextArea
        aria-label={t('sheet.reasonOf', { name: line.name })}
        placeholder={
          draft.position !== undefined && draft.position !== place
            ? t('sheet.deviation')
            : t('sheet.reason')
        }
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={5000}
        value={draft.reason}
        {...(lacks === 'reason' || lacks === 'deviation' ? { status: 'warning' as const } : {})}
        onChange={({ target }) => onChange({ ...draft, reason: target.value })}
      />
      {(lacks === 'reason' || lacks === 'deviation') && (
        <Typography.Text type="warning">{lacking[lacks]}</Typography.Text>
      )}
    </Flex>
  );
};
