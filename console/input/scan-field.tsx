import { Button, Flex, Form, Typography } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamName } from '../api/address.ts';
import { FileChooser } from './file-chooser.tsx';
import { FileUpload } from './file-upload.tsx';
import { LARGEST_FILE } from './upload-file.ts';

/** What a scanner, a telephone or an office suite gives. */
const SCAN_TYPES = '.pdf,.png,.jpg,.jpeg,.ofd';

interface PickProps {
  readonly id?: string;
  readonly shown: string | undefined;
  readonly onPick: (file: File) => void;
  readonly onClear: () => void;
}

const Pick = ({ id, shown, onPick, onClear }: PickProps) => {
  const { t } = useTranslation('input');
  const own = useId();
  const [tooLarge, setTooLarge] = useState(false);
  const take = (file: File): void => {
    const fits = file.size <= LARGEST_FILE;
    setTooLarge(!fits);
    if (fits) onPick(file);
  };
  return (
    <Flex gap={8} align="center" wrap>
      <FileChooser
        id={`${id ?? own}-file`}
        accept={SCAN_TYPES}
        label={t('file.choose')}
        take={take}
      >
        {(choose) => (
          <Button id={id ?? own} onClick={choose}>
            {shown === undefined ? t('file.choose') : t('file.replace')}
          </Button>
        )}
      </FileChooser>
      {shown === undefined ? (
        <Typography.Text type="secondary">{t('file.limit')}</Typography.Text>
      ) : (
        <>
          <span role="status">{shown}</span>
          <Button type="link" size="small" onClick={onClear}>
            {t('scan.remove')}
          </Button>
        </>
      )}
      {tooLarge && (
        <Typography.Text type="danger" role="alert">
          {t('file.tooLarge')}
        </Typography.Text>
      )}
    </Flex>
  );
};

/** Chosen now, uploaded later: where one document covers many applications, each of which keeps its own copy. */
export const ScanPick = ({
  id,
  value,
  onChange,
}: {
  readonly id?: string;
  readonly value?: File | undefined;
  readonly onChange?: (file: File | undefined) => void;
}) => (
  <Pick
    {...(id === undefined ? {} : { id })}
    shown={value?.name}
    onPick={(file) => onChange?.(file)}
    onClear={() => onChange?.(undefined)}
  />
);

/** A scan as a field of the form around it. */
export const ScanField = ({
  name,
  target,
  label,
  required = false,
}: {
  readonly name: string | readonly string[];
  readonly target: StreamName;
  readonly label?: string;
  readonly required?: boolean;
}) => {
  const { t } = useTranslation('input');
  return (
    <Form.Item
      name={typeof name === 'string' ? name : [...name]}
      label={label ?? t('scan.label')}
      rules={[{ required, message: t('scan.missing') }]}
    >
      <FileUpload target={target} />
    </Form.Item>
  );
};
