import { Alert, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { FileRef } from '../../workflows/orgs/document.ts';
import { sameCheckCode } from '../../workflows/submission/check-code.ts';
import { api } from '../api/address.ts';
import { useReference } from '../api/reference.ts';

import { Copy } from '../display/copy.tsx';
import { Download } from '../display/download.tsx';
import { FileLink } from '../display/file-link.tsx';
import { useMoment } from '../display/moment.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { FileUpload } from '../input/file-upload.tsx';
import { useSession } from '../session/session.ts';

interface Props {
  readonly kase: CaseAnswer;
  readonly answer: CallAnswer;
}

interface Values {
  readonly checkCode: string;
  readonly document?: DocumentValue;
  readonly scan?: FileRef;
}

/** 单位负责人签批, of the version that was printed and sealed. */
const SignOff = ({ kase, answer }: Props) => {
  const { t } = useTranslation('county');
  const wanted = answer.call.signOff.document;
  const code = kase.checkCode ?? '';
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: kase.id, command: 'SignOff' }}
      title={t('signOff.title')}
      consequence={t('signOff.means')}
      width={640}
      body={({ checkCode, document, scan }) => ({
        checkCode: checkCode.trim(),
        ...(wanted
          ? { document: { ...documentOf(document), ...(scan === undefined ? {} : { file: scan }) } }
          : {}),
      })}
      done={t('signOff.done')}
      primary
    >
      <Form.Item
        name="checkCode"
        label={t('signOff.code')}
        extra={t('signOff.codeHelp', { code })}
        rules={[
          { required: true, message: t('signOff.codeMissing') },
          {
            validator: (_rule, typed: unknown) =>
              typeof typed !== 'string' || typed === '' || sameCheckCode(typed, code)
                ? Promise.resolve()
                : Promise.reject(t('signOff.codeStale', { code })),
          },
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      {wanted && (
        <>
          <DocumentFields name="document" label={t('signOff.document')} />
          <Form.Item name="scan" label={t('signOff.scan')}>
            <FileUpload target={`cases/${kase.id}`} label={t('signOff.scan')} />
          </Form.Item>
        </>
      )}
    </ActDialog>
  );
};

/** The version that stands, its print, and whose head signed it off. */
export const SignOffs = ({ kase, answer }: Props) => {
  const { t } = useTranslation('county');
  const { orgNameAt } = useReference();
  const { minute, day } = useMoment();
  const { grant } = useSession();
  const { wanted = [], parts = {}, signOffs = {} } = kase.submission;
  const open = wanted.filter(({ part }) => parts[part] === undefined).length;
  const units = [kase.applicant, ...kase.partners];
  const editable = kase.status === 'draft' || kase.status === 'correction';
  const mine =
    editable &&
    open === 0 &&
    grant?.role === 'unit-head' &&
    units.includes(grant.org) &&
    kase.commands.includes('SignOff');
  return (
    <section className="missing">
      <h3 className="part-title">{t('signOff.heading')}</h3>
      {open > 0 ? (
        <Alert type="info" title={t('signOff.notYet', { count: open })} />
      ) : (
        <div className="code">
          <span>
            {t('signOff.version')}
            <strong className="number">{kase.checkCode}</strong>
          </span>
          <Copy text={kase.checkCode ?? ''} label={t('signOff.copy')} />
          <Download
            path={api('/api/cases/{id}/documents/form.pdf', { id: kase.id })}
            label={t('signOff.print')}
          />
          <Download
            path={api('/api/cases/{id}/documents/form.docx', { id: kase.id })}
            label={t('signOff.word')}
          />
          <Download
            path={api('/api/cases/{id}/documents/bound.pdf', { id: kase.id })}
            label={t('signOff.bound')}
          />
        </div>
      )}
      <table className="plain">
        <caption className="unseen">{t('signOff.heading')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('signOff.unit')}</th>
            <th scope="col">{t('signOff.state')}</th>
            <th scope="col">{t('signOff.document')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((org) => {
            const signed = signOffs[org];
            const document = signed?.document;
            return (
              <tr key={org}>
                <td>{orgNameAt(org, signed?.at)}</td>
                <td>
                  {signed === undefined ? (
                    <span className="fault">{t('signOff.missing')}</span>
                  ) : (
                    t('signOff.signed', { time: minute(signed.at), code: signed.checkCode })
                  )}
                </td>
                <td>
                  {document !== undefined && (
                    <>
                      {`《${document.title}》（${document.number}）${day(document.date)}`}
                      {document.file !== undefined && (
                        <div>
                          <FileLink
                            path={api('/api/cases/{id}/files/{fileId}', {
                              id: kase.id,
                              fileId: document.file.fileId,
                            })}
                            name={document.file.name}
                            size={document.file.size}
                          />
                        </div>
                      )}
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="under">{t('signOff.changeVoids')}</p>
      {mine && grant !== undefined && signOffs[grant.org] === undefined && (
        <SignOff kase={kase} answer={answer} />
      )}
    </section>
  );
};
