import { Alert, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { ChoiceItem, PassageItem } from '../input/items.tsx';
import type { OfBatch } from './of-batch.ts';

interface Values {
  readonly stands: boolean;
  readonly reason: string;
  readonly document: DocumentValue;
}

/** The higher level's word on whether the result stands. */
const Settle = ({ id, caseId }: { readonly id: string; readonly caseId: string }) => {
  const { t } = useTranslation('recommendations');
  return (
    <ActDialog<Values>
      act={{ plural: 'recommendations', id, command: 'SettleOutcome' }}
      title={t('contested.act')}
      consequence={t('contested.means')}
      body={({ document, ...rest }) => ({ caseId, ...rest, document: documentOf(document) })}
      done={t('contested.done')}
    >
      <ChoiceItem
        name="stands"
        label={t('contested.stands')}
        missing={t('contested.standsMissing')}
        vertical
        options={[
          { value: true, label: t('contested.kept') },
          { value: false, label: t('contested.dropped') },
        ]}
      />
      <PassageItem
        name="reason"
        label={t('contested.reason')}
        missing={t('contested.reasonMissing')}
        rows={3}
        maxLength={1000}
      />
      <DocumentFields name="document" />
    </ActDialog>
  );
};

/** Results that came for what had been taken back: the office asks the higher level whether they stand. */
export const Contested = ({ answer, office }: OfBatch) => {
  const { t } = useTranslation('recommendations');
  const open = answer.state.nominations.filter(({ contested }) => contested === 'open');
  if (open.length === 0) return null;
  return (
    <Flex vertical gap={12} style={{ marginBottom: 16 }}>
      {open.map(({ caseId, name }) => (
        <Alert
          key={caseId}
          type="warning"
          showIcon
          title={t('contested.title', { name })}
          description={office && <Settle id={answer.id} caseId={caseId} />}
        />
      ))}
    </Flex>
  );
};
