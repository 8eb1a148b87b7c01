import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Failure } from '../app/failure.tsx';
import { useSession } from '../session/session.ts';
import type { Standing } from './draft-standing.ts';

/** Hour and minute in Beijing, as on the clock of the office. */
const clock = (instant: string): string =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));

/** Where what was typed is now: always in sight, and told when it changes; each minute at most while all is well. */
export const SaveState = ({ standing }: { readonly standing: Standing }) => {
  const { t } = useTranslation('county');
  const { expired } = useSession();
  const saved = (at: string | undefined): string =>
    at === undefined ? t('save.nothing') : t('save.saved', { time: clock(at) });
  const said = (): string => {
    if (expired) return t('save.expired');
    switch (standing.kind) {
      case 'saved':
      case 'changed':
      case 'saving':
        return saved(standing.at);
      case 'waiting':
        if (standing.why === 'busy') return t('save.busy');
        return standing.kept ? t('save.waiting') : t('save.waitingNowhere');
      case 'conflict':
        return t('save.conflict');
      case 'refused':
        return t('save.refused');
    }
  };
  const fine = !expired && ['saved', 'changed', 'saving'].includes(standing.kind);
  const busy = standing.kind === 'changed' || standing.kind === 'saving';
  return (
    <>
      <div className={fine ? 'save-state' : 'save-state unsaved'}>
        <span role="status">{said()}</span>
        <span aria-hidden="true" data-busy={busy}>
          {busy && fine ? t('save.saving') : ''}
        </span>
      </div>
      {standing.kind === 'refused' && <Failure error={standing.error} />}
      {standing.kind === 'waiting' && !standing.kept && (
        <Alert type="error" title={t('save.keepOpen')} />
      )}
    </>
  );
};
