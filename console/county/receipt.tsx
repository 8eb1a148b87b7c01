import { useParams } from '@tanstack/react-router';
import { Button, Card, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import { sectionOf } from '../../workflows/form/form.ts';
import { paperCount } from '../../workflows/submission/state.ts';
import { api } from '../api/address.ts';
import { useCase } from '../api/case-reads.ts';
import { useRead } from '../api/queries.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { CaseLink } from '../display/case-link.tsx';
import { useDocumentName } from '../display/document-name.ts';
import { Download } from '../display/download.tsx';
import { useMoment } from '../display/moment.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import './county.css';
import { useCall } from '../api/call-reads.ts';

/** As it was filed: a correction since has its own sign-offs. */
const useAsFiled = (kase: CaseAnswer) => {
  const at = kase.submission.filed?.at;
  return useRead(at === undefined ? undefined : api('/api/cases/{id}', { id: kase.id, at }), {
    staleTime: Number.POSITIVE_INFINITY,
  });
};

/** The lines of the slip; those that do not apply are not there. */
const useLines = (kase: CaseAnswer, answer: CallAnswer, asFiled: CaseAnswer | undefined) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const { orgName } = useReference();
  const { minute } = useMoment();
  const documentName = useDocumentName();
  const { filed, closesAt = answer.closesAt } = kase.submission;
  const { signOffs = {}, files = {} } = asFiled?.submission ?? {};
  if (filed?.receipt === undefined) return [];
  const parts = Object.keys(filed.parts).map((part) => say(sectionOf(answer.form, part)?.title));
  const documents = Object.values(signOffs).flatMap(({ document }) => document ?? []);
  const line = (label: string, value: string) => ({ label, value });
  return [
    line(t('receipt.number'), filed.receipt),
    line(t('receipt.name'), kase.name),
    line(t('receipt.call'), say(kase.call.title)),
    line(t('receipt.track'), say(answer.call.tracks.find(({ id }) => id === kase.track)?.title)),
    line(t('receipt.applicant'), orgName(kase.applicant)),
    ...(kase.partners.length === 0
      ? []
      : [line(t('receipt.partners'), kase.partners.map(orgName).join(t('and')))]),
    line(t('receipt.filedAt'), minute(filed.at)),
    line(t('receipt.closesAt'), minute(closesAt)),
    line(t('receipt.code'), filed.checkCode),
    line(t('receipt.parts'), parts.join(t('semicolon'))),
    line(t('receipt.files'), t('receipt.fileCount', { count: paperCount(Object.values(files)) })),
    ...documents.map((document) => line(t('receipt.document'), documentName(document))),
    line(t('receipt.receiver'), orgName(kase.office)),
  ];
};

const Slip = ({ kase, answer }: { readonly kase: CaseAnswer; readonly answer: CallAnswer }) => {
  const { t } = useTranslation('county');
  const asFiled = useAsFiled(kase);
  const lines = useLines(kase, answer, asFiled.data);
  if (kase.submission.filed?.receipt === undefined)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('receipt.notFiled')} />;
  if (asFiled.data === undefined) return <Loaded query={asFiled}>{() => null}</Loaded>;
  return (
    <Card className="receipt">
      <h2>{t('receipt.title')}</h2>
      <PlainTable caption={t('receipt.title')}>
        {lines.map(({ label, value }) => (
          <tr key={`${label} ${value}`}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </PlainTable>
      <p className="under">{t('receipt.note')}</p>
    </Card>
  );
};

/** 回执: what was filed, when, and under which number; to show and to print. */
export const Receipt = () => {
  const { t } = useTranslation('county');
  const { id } = useParams({ from: '/shell/cases/$id/receipt' });
  const kase = useCase(id);
  const call = useCall(kase.data?.call.id);
  return (
    <Page
      title={t('receipt.page')}
      lead={<CaseLink id={id}>{t('fill.back')}</CaseLink>}
      actions={
        <>
          <Button type="primary" className="no-print" onClick={() => window.print()}>
            {t('receipt.print')}
          </Button>
          {kase.data?.submission.filed !== undefined && (
            <Download
              path={api('/api/cases/{id}/documents/receipt.pdf', { id })}
              label={t('receipt.pdf')}
            />
          )}
        </>
      }
    >
      <Loaded query={kase}>
        {(answer) => (
          <Loaded query={call}>{(round) => <Slip kase={answer} answer={round} />}</Loaded>
        )}
      </Loaded>
    </Page>
  );
};
