import { Form, type FormInstance, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleName } from '../../workflows/account/roles.ts';
import type { FileRef } from '../../workflows/orgs/document.ts';
import { useReference } from '../api/reference.ts';

import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, documentOf } from '../input/document-fields.tsx';
import { FileUpload } from '../input/file-upload.tsx';
import { required } from '../input/required.ts';
import { ActFields } from './act-fields.tsx';
import { actFrom, type BehalfValues } from './act-from.ts';
import type { BehalfProps } from './props.ts';
import { actTitle } from './recordable.ts';

interface Values extends BehalfValues {
  readonly scan?: FileRef;
}

const Fields = ({
  form,
  command,
  choose,
  ...props
}: BehalfProps & {
  readonly form: FormInstance<Values>;
  readonly command: string;
  readonly choose: (command: string) => void;
}) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  return (
    <>
      {props.commands.length > 1 && (
        <Form.Item label={t('behalf.act')}>
          <Select
            aria-label={t('behalf.act')}
            value={command}
            options={props.commands.map((value) => ({ value, label: say(actTitle(value)) }))}
            onChange={(chosen) => {
              form.resetFields(['act']);
              choose(chosen);
            }}
          />
        </Form.Item>
      )}
      <DocumentFields name="document" label={t('behalf.document')} />
      <Form.Item name="scan" label={t('behalf.scan')} rules={required(t('behalf.scanMissing'))}>
        <FileUpload target={`cases/${props.kase.id}`} />
      </Form.Item>
      <ActFields {...props} command={command} />
    </>
  );
};

/**
 * 代录: an act recorded for somebody who does not log in, from the document that says it. It takes effect when a second
 * person has compared it with the original, and shows as recorded on behalf for ever.
 */
export const OnBehalf = (props: BehalfProps) => {
  const { t } = useTranslation('input');
  const { shortName } = useReference();
  const { say } = useLanguage();
  const { kase, author, commands } = props;
  const [chosen, choose] = useState('');
  const command = commands.includes(chosen) ? chosen : (commands[0] ?? '');
  if (!kase.commands.includes('RecordOnBehalf') || commands.length === 0) return null;
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: kase.id, command: 'RecordOnBehalf' }}
      title={t('behalf.record')}
      width={720}
      consequence={t('behalf.help', {
        org: shortName(author.org),
        role: say(roleName(author.role)),
        act: say(actTitle(command)),
      })}
      body={(values) => {
        const scan = values.scan === undefined ? {} : { file: values.scan };
        const document = { ...documentOf(values.document), ...scan };
        return {
          // The panel's opinion is its chair's, who sits on a seat too.
          behalfOf: {
            ...author,
            role: command === 'GivePanelOpinion' ? 'panel-chair' : author.role,
          },
          document,
          act: actFrom({ ...props, command }, values, document),
        };
      }}
      done={t('behalf.done')}
    >
      {(form) => <Fields {...props} form={form} command={command} choose={choose} />}
    </ActDialog>
  );
};
