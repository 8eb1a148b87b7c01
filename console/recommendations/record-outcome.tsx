import { Card, Flex, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import { SELECTION } from '../../workflows/recommendation/selection.ts';
import { type Nomination, nominees } from '../../workflows/recommendation/stream/state.ts';
import { useReference } from '../api/reference.ts';
import { ownOrBehalf } from '../behalf/own-or-behalf.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';

import { itemsOf, type OutcomeRow } from './outcome-rows.ts';

interface Values {
  readonly document: DocumentValue;
  readonly rows: Readonly<Record<string, OutcomeRow | undefined>>;
}

/** Recommended, and without a result yet. */
export const unanswered = ({ state }: BatchAnswer): readonly Nomination[] =>
  nominees(state).filter(
    ({ status, outcome }) => status === 'recommended' && outcome === undefined,
  );

const Row = ({ nomination }: { readonly nomination: Nomination }) => {
  const { t } = useTranslation('recommendations');
  const { choices } = useLanguage();
  const at = ['rows', nomination.caseId];
  const outcome = Form.useWatch([...at, 'outcome']);
  return (
    <Card size="small" title={nomination.name} style={{ marginBottom: 12 }}>
      <Form.Item name={[...at, 'outcome']} label={t('outcome.result')} style={{ marginBottom: 8 }}>
        <Radio.Group options={choices(SELECTION)} />
      </Form.Item>
      {outcome === 'selected' && (
        <>
          <Flex gap={12} wrap>
            <Form.Item
              name={[...at, 'name']}
              label={t('outcome.name')}
              style={{ flex: 1, minWidth: 240 }}
            >
              <Input maxLength={200} placeholder={nomination.name} />
            </Form.Item>
            <Form.Item
              name={[...at, 'title']}
              label={t('outcome.title')}
              style={{ flex: 1, minWidth: 240 }}
            >
              <Input maxLength={200} />
            </Form.Item>
          </Flex>
          <Flex gap={12} wrap>
            <DateItem name={[...at, 'validFrom']} label={t('outcome.validFrom')} />
            <DateItem name={[...at, 'validTo']} label={t('outcome.validTo')} />
          </Flex>
        </>
      )}
    </Card>
  );
};

/** 上级评审结果 from the higher level's document: its own act, or recorded by the office that recommended. */
export const RecordOutcome = ({
  answer,
  own,
}: {
  readonly answer: BatchAnswer;
  readonly own: boolean;
}) => {
  const { t } = useTranslation('recommendations');
  const { org, orgName } = useReference();
  const issuer = answer.state.opened?.upstream.issuer ?? '';
  const open = unanswered(answer);
  if (open.length === 0) return null;
  const role = org(issuer)?.kind === 'office' ? 'office' : 'province-department';
  const { command, bodyOf } = ownOrBehalf(own, 'RecordUpstreamOutcome', { role, org: issuer });
  return (
    <ActDialog<Values>
      act={{ plural: 'recommendations', id: answer.id, command }}
      title={own ? t('outcome.act') : t('outcome.onBehalf')}
      consequence={own ? t('outcome.means') : t('outcome.meansOnBehalf', { org: orgName(issuer) })}
      body={({ document, rows }) =>
        bodyOf({ document: documentOf(document), items: itemsOf(rows) })
      }
      done={own ? t('outcome.done') : t('outcome.recorded')}
      primary
      width={760}
    >
      <DocumentFields
        name="document"
        label={t('outcome.document')}
        scan={`recommendations/${answer.id}`}
      />
      {open.map((nomination) => (
        <Row key={nomination.caseId} nomination={nomination} />
      ))}
    </ActDialog>
  );
};
