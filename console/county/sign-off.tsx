import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { FileRef } from '../../workflows/orgs/document.ts';
import { sameCheckCode } from '../../workflows/submission/check-code.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { FileUpload } from '../input/file-upload.tsx';

interface Values {
  readonly checkCode: string;
  readonly document?: DocumentValue;
  readonly scan?: FileRef;
}

/** Typed from the sealed paper: another version than the one that stands is told at once. */
const CheckCode = ({ code }: { readonly code: string }) => {
  const { t } = useTranslation('county');
  return (
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
  );
};

/** 单位负责人签批, of the version that was printed and sealed. */
export const SignOff = ({
  kase,
  answer,
}: {
  readonly kase: CaseAnswer;
  readonly answer: CallAnswer;
}) => {
  const { t } = useTranslation('county');
  const wanted = answer.call.signOff.document;
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
      <CheckCode code={kase.checkCode ?? ''} />
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
