import { Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { type AnswerAt, api } from '../api/address.ts';
import { useCase } from '../api/case-reads.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { CaseLink } from '../display/case-link.tsx';
import './office.css';
import { useCall } from '../api/call-reads.ts';
import { RecordsToCheck } from './records-to-check.tsx';

/** The longest page of tasks that the API gives. */
const PAGE = 100;

const OneCase = ({ id }: { readonly id: string }) => {
  const kase = useCase(id);
  const call = useCall(kase.data?.callId);
  return (
    <Loaded query={kase}>
      {(answer) => (
        <Card size="small" title={<CaseLink id={id}>{answer.name}</CaseLink>}>
          <Loaded query={call}>
            {(details) => <RecordsToCheck kase={answer} call={details} />}
          </Loaded>
        </Card>
      )}
    </Loaded>
  );
};

const casesIn = ({ items }: AnswerAt<'/api/inbox'>): readonly string[] => [
  ...new Set(
    items
      .filter(({ kind, stream }) => kind === 'check-record' && stream.startsWith('CASE#'))
      .map(({ stream }) => stream.slice(5)),
  ),
];

/** Everything recorded on behalf that waits for a second person of the office. */
export const Checks = () => {
  const { t } = useTranslation('office');
  const inbox = useRead(api('/api/inbox', { limit: PAGE }));
  return (
    <Page title={t('checks.title')} lead={t('checks.lead')}>
      <Loaded
        query={inbox}
        empty={{ when: (answer) => casesIn(answer).length === 0, say: t('checks.none') }}
      >
        {(answer) => (
          <Flex vertical gap={16}>
            {casesIn(answer).map((id) => (
              <OneCase key={id} id={id} />
            ))}
          </Flex>
        )}
      </Loaded>
    </Page>
  );
};
