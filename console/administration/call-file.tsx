import { useSearch } from '@tanstack/react-router';
import { Button, Card, Flex, Input, Select, Upload } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { officeTextOf } from '../../engine/encoding.ts';
import type { CallHead } from '../../interface/calls.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';

/** The file of a call as it stands: of a round that runs, read from the disk, or typed. */
export const useCallFile = () => {
  const { from } = useSearch({ from: '/shell/administration/call' });
  const [chosen, choose] = useState(from);
  const [text, setText] = useState('');
  const [noText, setNoText] = useState(false);
  const source = useRead(chosen === undefined ? undefined : api('/api/calls/{id}', { id: chosen }));
  const read = source.data?.call;
  useEffect(() => {
    if (read !== undefined) setText(JSON.stringify(read, null, 2));
  }, [read]);
  const open = async (file: File): Promise<void> => {
    const found = officeTextOf(new Uint8Array(await file.arrayBuffer()));
    setText(found ?? '');
    setNoText(found === undefined);
  };
  return { chosen, choose, text, setText, noText, open, form: source.data?.form };
};

export type CallFile = ReturnType<typeof useCallFile>;

export const Toolbar = ({
  file: { chosen, choose, text, open },
  calls,
  id,
}: {
  readonly file: CallFile;
  readonly calls: readonly CallHead[];
  readonly id: unknown;
}) => {
  const { t } = useTranslation('administration');
  return (
    <Flex gap={8} wrap style={{ marginBottom: 12 }}>
      <Select
        aria-label={t('call.from')}
        placeholder={t('call.from')}
        style={{ minWidth: 'min(360px, 100%)' }}
        {...(chosen === undefined ? {} : { value: chosen })}
        options={calls.map(({ id: value, title }) => ({ value, label: `${title}（${value}）` }))}
        onChange={choose}
      />
      <Upload
        accept=".json,application/json"
        showUploadList={false}
        beforeUpload={(file) => {
          void open(file);
          return false;
        }}
      >
        <Button>{t('call.read')}</Button>
      </Upload>
      <Button
        disabled={text === ''}
        href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
        download={`${String(id ?? 'call')}.json`}
      >
        {t('call.save')}
      </Button>
    </Flex>
  );
};

export const FileCard = ({ file: { text, setText } }: { readonly file: CallFile }) => {
  const { t } = useTranslation('administration');
  return (
    <Card size="small" title={t('call.file')}>
      <Input.TextArea
        aria-label={t('call.file')}
        value={text}
        spellCheck={false}
        autoSize={{ minRows: 24, maxRows: 36 }}
        style={{ fontFamily: 'Consolas, Menlo, monospace', fontSize: 13 }}
        onChange={({ target }) => setText(target.value)}
      />
    </Card>
  );
};
