import { Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import { api } from '../api/address.ts';
import { useCallNow } from '../api/call-reads.ts';
import { useDocumentName } from '../display/document-name.ts';
import { Download } from '../display/download.tsx';
import { LinkButton } from '../display/link-button.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { serverNow } from '../session/clock.ts';
import { useSession } from '../session/session.ts';

/** 印发通报, once reports are due no more. */
const Issue = ({ answer }: { readonly answer: CallAnswer }) => {
  const { t } = useTranslation('office');
  const { grant } = useSession();
  const isOffice = grant?.role === 'office' && grant.org === answer.call.office;
  if (!isOffice || serverNow() <= answer.closesAt) return null;
  return (
    <ActDialog<{ readonly document?: DocumentValue }>
      act={{ plural: 'calls', id: answer.id, command: 'IssueBulletin' }}
      title={t('bulletin.issue')}
      primary
      consequence={t('bulletin.issueHelp')}
      body={({ document }) => ({ document: documentOf(document) })}
      done={t('bulletin.issued')}
    >
      <DocumentFields name="document" scan={`calls/${answer.id}`} />
    </ActDialog>
  );
};

/** Of a round of reports: 运行监测表, the bulletin as a draft, and each one as it went out. */
export const Bulletins = ({ callId }: { readonly callId: string }) => {
  const { t } = useTranslation('office');
  const nameOf = useDocumentName();
  const { data } = useCallNow(callId);
  if (data?.bulletins === undefined) return null;
  return (
    <Card
      size="small"
      className="no-print"
      title={<h2 className="card-title">{t('bulletin.title')}</h2>}
      style={{ marginBottom: 12 }}
    >
      <Flex gap={8} wrap>
        <Download
          path={api('/api/calls/{id}/documents/monitoring.xlsx', { id: callId })}
          label={t('bulletin.sheet')}
        />
        <Download
          path={api('/api/calls/{id}/documents/bulletin.docx', { id: callId })}
          label={t('bulletin.draft')}
        />
        {data.bulletins.map(({ document }) => (
          <Download
            key={document.number}
            path={api('/api/calls/{id}/documents/bulletin.docx', {
              id: callId,
              document: document.number,
            })}
            label={nameOf(document)}
          />
        ))}
        <LinkButton to={`/rounds/${callId}/year`}>{t('year.title')}</LinkButton>
        <Issue answer={data} />
      </Flex>
    </Card>
  );
};
