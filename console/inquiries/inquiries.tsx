import { Alert, Button, Card, Descriptions } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../interface/inquiries.ts';
import { CONSEQUENCE, FINDING } from '../../workflows/notice/finding.ts';
import { OBJECTION_KIND } from '../../workflows/notice/objection-kind.ts';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { useCall } from '../api/call-reads.ts';
import { useParts } from '../api/case-reads.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { CheckTag } from '../display/check-tag.tsx';
import { Due } from '../display/due.tsx';
import { FileLink } from '../display/file-link.tsx';
import { useMoment } from '../display/moment.tsx';
import { PartValues } from '../display/part-values.tsx';
import { useLanguage } from '../i18n/use-language.ts';

import { Conclude } from './conclude.tsx';

/** What the applicant had confirmed: read only when it is asked for. */
const Papers = ({ caseId, callId }: { readonly caseId: string; readonly callId: string }) => {
  const { t } = useTranslation('inquiries');
  const parts = useParts(caseId);
  const { data } = useCall(callId);
  const form = data?.form;
  return (
    <Loaded query={parts} empty={{ when: ({ items }) => items.length === 0, say: t('noPapers') }}>
      {({ items }) => (form === undefined ? null : <PartValues form={form} parts={items} />)}
    </Loaded>
  );
};

const Evidence = ({ inquiry }: { readonly inquiry: Inquiry }) => {
  const { t } = useTranslation('inquiries');
  const { caseId, objectionId, files } = inquiry;
  if (files.length === 0) return t('noEvidence');
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {files.map(({ fileId, name, size, ...check }) => (
        <li key={fileId}>
          <FileLink
            path={api('/api/inquiries/{id}/{objectionId}/files/{fileId}', {
              id: caseId,
              objectionId,
              fileId,
            })}
            name={name}
            size={size}
          />{' '}
          <CheckTag of={check} />
        </li>
      ))}
    </ul>
  );
};

const useLines = (inquiry: Inquiry) => {
  const { t } = useTranslation('inquiries');
  const { say } = useLanguage();
  const { day } = useMoment();
  const { finding, consequence } = inquiry;
  return [
    { key: 'applicant', label: t('applicant'), children: say(inquiry.applicant.name) },
    { key: 'status', label: t('caseStatus'), children: say(inquiry.caseStatus) },
    { key: 'kind', label: t('kindLabel'), children: say(OBJECTION_KIND[inquiry.kind]) },
    { key: 'received', label: t('received'), children: day(inquiry.receivedOn) },
    {
      key: 'grounds',
      label: t('grounds'),
      children: <span style={{ whiteSpace: 'pre-wrap' }}>{inquiry.grounds ?? t('erased')}</span>,
    },
    { key: 'evidence', label: t('evidence'), children: <Evidence inquiry={inquiry} /> },
    ...(finding === undefined
      ? []
      : [
          { key: 'finding', label: t('conclude.finding'), children: say(FINDING[finding]) },
          {
            key: 'consequence',
            label: t('conclude.consequence'),
            children: consequence === undefined ? '—' : say(CONSEQUENCE[consequence]),
          },
          { key: 'text', label: t('conclude.text'), children: inquiry.conclusion },
        ]),
  ];
};

/** The papers below the button that asks for them. */
const PapersOnDemand = ({ inquiry }: { readonly inquiry: Inquiry }) => {
  const { t } = useTranslation('inquiries');
  const [shown, setShown] = useState(false);
  return (
    <div style={{ marginTop: 12 }}>
      <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? t('hidePapers') : t('showPapers')}
      </Button>
      {shown && (
        <div style={{ marginTop: 12 }}>
          <Papers caseId={inquiry.caseId} callId={inquiry.callId} />
        </div>
      )}
    </div>
  );
};

const InquiryCard = ({ inquiry }: { readonly inquiry: Inquiry }) => {
  const { t } = useTranslation('inquiries');
  const lines = useLines(inquiry);
  const { status, name, due, timeLeft, dueExplained, extended } = inquiry;
  const open = status === 'admitted';
  const untilWhen = {
    key: 'due',
    label: extended ? t('dueExtended') : t('due'),
    children: <Due due={due} timeLeft={timeLeft} explained={dueExplained} />,
  };
  return (
    <Card
      title={<h2 className="part-title">{name}</h2>}
      style={{ marginBottom: 16 }}
      extra={open && <Conclude inquiry={inquiry} />}
    >
      <Descriptions
        column={1}
        size="small"
        bordered
        styles={{ label: { width: 160 } }}
        items={[...(open ? [untilWhen] : []), ...lines]}
      />
      {open && <PapersOnDemand inquiry={inquiry} />}
    </Card>
  );
};

/** Objections given to my organisation to inquire into: open ones first, those concluded below. */
export const Inquiries = () => {
  const { t } = useTranslation('inquiries');
  const inquiries = useAllPages(api('/api/inquiries'));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={inquiries} empty={{ when: (all) => all.length === 0, say: t('none') }}>
        {(items) => {
          const open = items
            .filter(({ status }) => status === 'admitted')
            .sort((a, b) => (a.due.at < b.due.at ? -1 : 1));
          const closed = items.filter(({ status }) => status !== 'admitted');
          return (
            <>
              {open.length === 0 && (
                <Alert type="success" title={t('noneOpen')} style={{ marginBottom: 16 }} />
              )}
              {[...open, ...closed].map((inquiry) => (
                <InquiryCard key={inquiry.objectionId} inquiry={inquiry} />
              ))}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
