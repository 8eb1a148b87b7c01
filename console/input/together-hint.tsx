import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { MOST_TOGETHER } from '../../workflows/input/texts.ts';

const lengthOf = (texts: readonly string[]): number =>
  texts.reduce((sum, { length }) => sum + length, 0);

/** Whether the texts of a list are more than the server takes together. */
export const tooMuchTogether = (texts: readonly string[]): boolean =>
  lengthOf(texts) > MOST_TOGETHER;

/** What the texts of a list may have together, said beside it before somebody meets it. */
export const TogetherHint = ({ texts }: { readonly texts: readonly string[] }) => {
  const { t } = useTranslation('input');
  return (
    <Typography.Text type={tooMuchTogether(texts) ? 'danger' : 'secondary'}>
      {t('together.limit', { length: lengthOf(texts), most: MOST_TOGETHER })}
    </Typography.Text>
  );
};
