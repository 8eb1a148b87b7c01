import { Card, Flex, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { DECISION_VERDICT, type DecisionVerdict } from '../../workflows/review/decision/verdict.ts';
import { ownOrBehalf } from '../behalf/own-or-behalf.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { ChoiceItem, PassageItem, SelectItem } from '../input/items.tsx';
import { NameCell } from '../round/case-cells.tsx';
import { useOutcomes } from '../round/use-outcomes.ts';
import { useSession } from '../session/session.ts';
import type { OfRound } from './of-round.ts';

interface Values {
  readonly verdict: Exclude<DecisionVerdict, 'send-back'>;
  readonly outcome?: string;
  readonly reason: string;
  readonly document: DocumentValue;
}

interface Props {
  readonly line: Line;
  readonly call: ApplicationCall;
  readonly body: string;
}

const Fields = ({ line, call }: Omit<Props, 'body'>) => {
  const { t } = useTranslation('decision');
  const { choices } = useLanguage();
  const { options } = useOutcomes(call);
  return (
    <>
      <ChoiceItem
        name="verdict"
        label={t('again.verdict')}
        vertical
        options={choices(DECISION_VERDICT, ['adopt', 'reject', 'defer'])}
      />
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('verdict') === 'adopt' && (
            <SelectItem name="outcome" label={t('again.outcome')} options={options} />
          )
        }
      </Form.Item>
      <PassageItem
        name="reason"
        label={t('again.reason')}
        missing={t('again.reasonMissing')}
        rows={3}
        maxLength={5000}
      />
      <DocumentFields name="document" scan={`cases/${line.id}`} />
    </>
  );
};

/** The body's own act, or the office's record of it from the minutes (代录). */
const DecideAgain = ({ line, call, body }: Props) => {
  const { t } = useTranslation('decision');
  const { grant } = useSession();
  const own = grant?.role === 'leading-group';
  const { command, bodyOf } = ownOrBehalf(own, 'RecordDecision', {
    role: 'leading-group',
    org: body,
  });
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: line.id, command }}
      title={t('again.act')}
      consequence={t('again.means', { name: line.name })}
      initial={{
        verdict: 'adopt',
        ...(line.outcome === undefined ? {} : { outcome: line.outcome.id }),
      }}
      body={({ verdict, outcome, reason, document }) =>
        bodyOf({
          body,
          verdict,
          reason,
          document: documentOf(document),
          ...(verdict === 'adopt' ? { outcome } : {}),
        })
      }
      done={own ? t('again.done') : t('again.recorded')}
    >
      <Fields line={line} call={call} />
    </ActDialog>
  );
};

/** 重新研究: decided once, and a fact became known since; the body upholds, changes or takes back its decision. */
export const Again = ({ lines, call }: OfRound) => {
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
