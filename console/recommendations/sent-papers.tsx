import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type StreamName, streamNamed } from '../api/address.ts';
import { Download } from '../display/download.tsx';

/** The papers of one document as they went out, whatever became of the list since. */
export const SentPapers = ({
  stream,
  number,
  sheet = false,
}: {
  /** `recommendations/<id>` */
  readonly stream: StreamName;
  readonly number: string;
  /** A summary sheet went with it. */
  readonly sheet?: boolean;
}) => {
  const { t } = useTranslation('recommendations');
  const { id } = streamNamed(stream);
  const of = { id, document: number };
  return (
    <Flex gap={8} wrap className="no-print">
      <Download
        path={api('/api/recommendations/{id}/documents/letter.docx', of)}
        label={t('letters.paper')}
      />
      {sheet && (
        <Download
          path={api('/api/recommendations/{id}/documents/summary.xlsx', of)}
          label={t('letters.sheet')}
        />
      )}
    </Flex>
  );
};
