import { Alert, Flex, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';

interface Values {
  readonly stands: boolean;
  readonly reason: string;
  readonly document: DocumentValue;
}

/** Results that came for what had been taken back: the office asks the higher level whether they stand. */
export const Contested = ({
  answer,
  office,
}: {
  readonly answer: BatchAnswer;
  readonly office: boolean;
}) => {
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
          description={
            office && (
              <ActDialog<Values>
                act={{ plural: 'recommendations', id: answer.id, command: 'SettleOutcome' }}
                title={t('contested.act')}
                consequence={t('contested.means')}
                body={({ document, ...rest }) => ({
                  caseId,
                  ...rest,
                  document: documentOf(document),
                })}
                done={t('contested.done')}
              >
                <Form.Item
                  name="stands"
                  label={t('contested.stands')}
                  rules={[{ required: true, message: t('contested.standsMissing') }]}
                >
                  <Radio.Group
                    vertical
                    options={[
                      { value: true, label: t('contested.kept') },
                      { value: false, label: t('contested.dropped') },
                    ]}
                  />
                </Form.Item>
                <Form.Item
                  name="reason"
                  label={t('contested.reason')}
                  rules={[{ required: true, message: t('contested.reasonMissing') }]}
                >
                  <Input.TextArea rows={3} maxLength={1000} />
                </Form.Item>
                <DocumentFields name="document" />
              </ActDialog>
            )
          }
        />
      ))}
    </Flex>
  );
};
