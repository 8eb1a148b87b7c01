import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.ts';
import type { Outcome } from '../api/run-each.ts';

/** How an act on one of many things came out: done, or why not. */
export const ItemResult = ({
  outcome,
  done,
}: {
  readonly outcome: Outcome<unknown> | undefined;
  /** Words for what came out well. */
  readonly done: string;
}) => {
  const { t } = useTranslation('display');
  if (outcome === undefined) return null;
  if (outcome.done) return <Tag color="green">{done}</Tag>;
  const { error } = outcome;
  const fields = error instanceof Problem ? error.fields : [];
  return (
    <Typography.Text type="danger" role="alert">
      {error instanceof Problem ? error.message : t('result.noAnswer')}
      {fields.map(({ path, message }) => (
        <div key={path}>{message}</div>
      ))}
    </Typography.Text>
  );
};
