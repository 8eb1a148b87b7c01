import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Nomination, nominees } from '../../workflows/recommendation/stream/state.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { SmallTable } from '../display/small-table.tsx';

import { Approvals } from './approvals.tsx';
import { CaseName } from './case-name.tsx';

const OneBatch = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('recommendations');
  const { data } = useRead(api('/api/recommendations/{id}', { id }));
  if (data === undefined || nominees(data.state).length === 0) return null;
  return (
    <Card size="small" title={t('approvals.ofRound')} style={{ marginBottom: 16 }}>
      <SmallTable<Nomination>
        label={t('approvals.ofRound')}
        rowKey="caseId"
        style={{ marginBottom: 12 }}
        rows={nominees(data.state)}
        columns={[
          { title: t('column.rank'), width: 90, dataIndex: 'rank' },
          { title: t('column.name'), render: (_, one) => <CaseName of={one} /> },
        ]}
      />
      <Approvals answer={data} office={false} />
    </Card>
  );
};

/** The recommendation list of a round in front of the body that approves it; nothing where there is none. */
export const ApprovalOf = ({ callId }: { readonly callId: string }) => {
  const { data } = useRead(api('/api/recommendations', { limit: 100 }));
  const batch = data?.items.find(({ call }) => call === callId);
  return batch === undefined ? null : <OneBatch id={batch.id} />;
};
