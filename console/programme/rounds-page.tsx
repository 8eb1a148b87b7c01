import { useTranslation } from 'react-i18next';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { LinkButton } from '../display/link-button.tsx';
import { useMoment } from '../display/moment.tsx';
import { Nothing } from '../display/nothing.tsx';
import './charts.css';
import { Rounds } from './rounds.tsx';
import { Workload } from './workload.tsx';

/** 批次进展和办理情况: rounds as funnels; for the office also who has how much in hand, and how much of it is late. */
export const RoundsPage = () => {
  const { t } = useTranslation('programme');
  const { minute } = useMoment();
  const answer = useRead(api('/api/programme/rounds'));
  return (
    <Page
      title={t('rounds.page')}
      lead={answer.data === undefined ? undefined : t('asOf', { at: minute(answer.data.now) })}
      actions={<LinkButton to="/programme">{t('rounds.back')}</LinkButton>}
    >
      <Loaded query={answer}>
        {({ rounds, workload }) => (
          <>
            {rounds.length === 0 ? (
              <Nothing say={t('rounds.nothing')} />
            ) : (
              <Rounds rounds={rounds} />
            )}
            {workload !== undefined && <Workload workload={workload} />}
          </>
        )}
      </Loaded>
    </Page>
  );
};
