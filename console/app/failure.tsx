import { Alert, Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NotSent, Problem, Unreachable } from '../api/problem.ts';

const titleOf = (error: unknown): string => {
  if (error instanceof Unreachable) return 'failure.unreachable';
  if (!(error instanceof Problem)) return 'failure.defect';
  if (error.status === 404) return 'failure.notFound';
  if (error.status === 403) return 'failure.notAllowed';
  if (error.status === 412) return 'failure.changed';
  if (error.status === 429) return 'failure.tooMany';
  return error.status >= 500 ? 'failure.server' : 'failure.refused';
};

const Details = ({ error }: { readonly error: unknown }): ReactNode => {
  const { t } = useTranslation('app');
  if (error instanceof Unreachable) return t('failure.unreachableHelp');
  if (!(error instanceof Problem)) return t('failure.defectHelp');
  // What the sentence itself says is not said a second time.
  const fields = error.fields.filter(({ message }) => !error.message.includes(message));
  return (
    <>
      <div>{error.message}</div>
      {fields.length > 0 && (
        <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
          {fields.map(({ path, rule, message }) => (
            <li key={`${path} ${rule}`}>{message}</li>
          ))}
        </ul>
      )}
      {error.body.requestId !== undefined && (
        <div>{t('failure.requestId', { id: error.body.requestId })}</div>
      )}
    </>
  );
};

/**
 * What went wrong, by whom it can be mended and how; announced to screen readers. `again` offers to try once more.
 */
export const Failure = ({
  error,
  again,
}: {
  readonly error: unknown;
  readonly again?: (() => void) | undefined;
}) => {
  const { t } = useTranslation('app');
  if (error instanceof NotSent) return null;
  const warning =
    error instanceof Unreachable || (error instanceof Problem && error.status === 412);
  // Each title stands here in full, so that the extraction finds it.
  const titles: Readonly<Record<string, string>> = {
    'failure.unreachable': t('failure.unreachable'),
    'failure.defect': t('failure.defect'),
    'failure.notFound': t('failure.notFound'),
    'failure.notAllowed': t('failure.notAllowed'),
    'failure.changed': t('failure.changed'),
    'failure.tooMany': t('failure.tooMany'),
    'failure.server': t('failure.server'),
    'failure.refused': t('failure.refused'),
  };
  return (
    <Alert
      type={warning ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={titles[titleOf(error)]}
      description={
        <Space orientation="vertical" size={8}>
          <Details error={error} />
          {again !== undefined && <Button onClick={again}>{t('failure.again')}</Button>}
        </Space>
      }
    />
  );
};
