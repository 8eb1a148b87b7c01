import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Carried } from '../../interface/contents.ts';
import { useReference } from '../api/reference.ts';
import { announce } from '../app/announce.tsx';
import { useMoment } from '../display/moment.tsx';
import type { Values } from './draft-values.ts';

/** 带入: values of an earlier application or of the level below, offered while a part is still empty, never put in unasked. */
export const Prefill = ({
  carried,
  empty,
  take,
}: {
  readonly carried: Carried | undefined;
  readonly empty: boolean;
  readonly take: (data: Values) => void;
}) => {
  const { t } = useTranslation('county');
  const { levelName } = useReference();
  const { day } = useMoment();
  if (!empty || carried === undefined || carried.source.kind === 'confirmed') return null;
  const { name, level, confirmedAt, kind } = carried.source;
  const from = { name, level: levelName(level), date: day(confirmedAt) };
  const titles = {
    earlier: t('prefill.earlier', from),
    report: t('prefill.report', from),
    recommended: t('prefill.below', from),
  };
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={titles[kind]}
      action={
        <Button
          type="primary"
          onClick={() => {
            take(carried.data);
            announce(t('prefill.done'));
          }}
        >
          {t('prefill.take')}
        </Button>
      }
    />
  );
};
