import { Card, Flex, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { DECISION_VERDICT, type DecisionVerdict } from '../../workflows/review/decision/verdict.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { NameCell } from '../round/case-cells.tsx';
import { useSession } from '../session/session.ts';

interface Values {
  readonly verdict: Exclude<DecisionVerdict, 'send-back'>;
  readonly outcome?: string;
  readonly reason: string;
  readonly document: DocumentValue;
}

/** The body's own act, or the office's record of it from the minutes (代录). */
const DecideAgain = ({
  line,
  call,
  body,
}: {
  readonly line: Line;
  readonly call: Call;
  readonly body: string;
}) => {
  const { t } = useTranslation('decision');
  const { say, choices } = useLanguage();
  const { grant } = useSession();
  const own = grant?.role === 'leading-group';
  const act = ({ verdict, outcome, reason, document }: Values) => ({
    body,
    verdict,
    reason,
    document: documentOf(document),
    ...(verdict === 'adopt' ? { outcome } : {}),
  });
  return (
    <ActDialog<Values>
      act={{
        plural: 'cases',
        id: line.id,
        command: own ? 'RecordDecision' : 'RecordOnBehalf',
      }}
      title={t('again.act')}
      consequence={t('again.means', { name: line.name })}
      initial={{
        verdict: 'adopt',
        ...(line.outcome === undefined ? {} : { outcome: line.outcome.id }),
      }}
      body={(values) =>
        own
          ? act(values)
          : {
              behalfOf: { role: 'leading-group', org: body },
              document: documentOf(values.document),
              act: { type: 'RecordDecision', ...act(values) },
            }
      }
      done={own ? t('again.done') : t('again.recorded')}
    >
      <Form.Item name="verdict" label={t('again.verdict')}>
        <Radio.Group vertical options={choices(DECISION_VERDICT, ['adopt', 'reject', 'defer'])} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('verdict') === 'adopt' && (
            <Form.Item name="outcome" label={t('again.outcome')}>
              <Select
                options={call.outcomes.map(({ id, title }) => ({ value: id, label: say(title) }))}
              />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('again.reason')}
        rules={[{ required: true, message: t('again.reasonMissing') }]}
      >
        <Input.TextArea rows={3} maxLength={5000} />
      </Form.Item>
      <DocumentFields name="document" scan={`cases/${line.id}`} />
    </ActDialog>
  );
};

/** 重新研究: decided once, and a fact became known since; the body upholds, changes or takes back its decision. */
export const Again = ({
  lines,
  call,
}: {
  readonly lines: readonly Line[];
  readonly call: Call;
}) => {
  const { t } = useTranslation('decision');
  const reopened = lines.flatMap((line) =>
    line.reopened === undefined ? [] : [{ line, body: line.reopened.body }],
  );
  if (reopened.length === 0) return null;
  return (
    <Card
      size="small"
      title={t('again.title', { n: reopened.length })}
      style={{ marginBottom: 16 }}
    >
      {reopened.map(({ line, body }) => (
        <Flex
          key={line.id}
          justify="space-between"
          align="center"
          gap={16}
          wrap
          style={{ padding: '6px 0' }}
        >
          <NameCell line={line} />
          <DecideAgain line={line} call={call} body={body} />
        </Flex>
      ))}
    </Card>
  );
};
