import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Download } from '../display/download.tsx';

/** The papers of one document as they went out, whatever became of the list since. */
export const SentPapers = ({
  stream,
  number,
  sheet = false,
}: {
  /** `recommendations/<id>` */
  readonly stream: string;
  readonly number: string;
  /** A summary sheet went with it. */
  readonly sheet?: boolean;
}) => {
  const { t } = useTranslation('recommendations');
  const of = `document=${encodeURIComponent(number)}`;
  return (
    <Flex gap={8} wrap className="no-print">
      <Download path={`/api/${stream}/documents/letter.docx?${of}`} label={t('letters.paper')} />
      {sheet && (
        <Download path={`/api/${stream}/documents/summary.xlsx?${of}`} label={t('letters.sheet')} />
      )}
    </Flex>
  );
};
