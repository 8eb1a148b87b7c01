import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';

import { EndingTitles, Ladder } from './ladder.tsx';
import './programme.css';
import { OtherTargets } from './other-targets.tsx';
import { Rounds } from './rounds.tsx';
import { TargetSystem } from './targets.tsx';
import { Workload } from './workload.tsx';

/** 培育情况: the targets, the rounds, the ladder; for the office also who has how much in hand. */
export const Programme = () => {
  const { t } = useTranslation('programme');
  const { minute } = useMoment();
  const programme = useRead(api('/api/programme'));
  const targets = useRead(api('/api/programme/targets'));
  const { data } = programme;
  return (
    <Page
      title={t('title')}
      lead={data === undefined ? undefined : t('asOf', { at: minute(data.now) })}
      actions={
        <Button className="no-print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      <Loaded query={targets}>{(answer) => <TargetSystem {...answer} />}</Loaded>
      <Loaded query={programme}>
        {({ rounds, workload, clusters }) => (
          <>
            <Ladder clusters={clusters} />
            <EndingTitles ending={clusters.ending} />
            {rounds.length > 0 && <Rounds rounds={rounds} />}
            {workload !== undefined && <Workload workload={workload} />}
          </>
        )}
      </Loaded>
      {targets.data !== undefined && <OtherTargets {...targets.data} />}
    </Page>
  );
};
