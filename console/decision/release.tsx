import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../input/act-dialog.tsx';
import type { OfRound } from './of-round.ts';

/** What was decided is told to all applicants on one occasion: by this act of the office, or by the notice. */
export const Release = ({ call, lines }: OfRound) => {
  const { t } = useTranslation('decision');
  const decided = lines.filter(({ held }) => held).length;
  if (decided === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('release.held', { n: decided })}
      description={t('release.until')}
      action={
        <ActDialog
          act={{ plural: 'calls', id: call.id, command: 'ReleaseResults' }}
          title={t('release.act')}
          consequence={t('release.means')}
          body={() => ({})}
          done={t('release.done')}
        />
      }
    />
  );
};
