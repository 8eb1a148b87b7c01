import { Card, Empty, Flex, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { api } from '../api/address.ts';
import { Download } from '../display/download.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Again } from './again.tsx';

import { Checks } from './checks.tsx';
import { DecidedTable } from './decided.tsx';
import { Deferred } from './deferred.tsx';
import { DecisionSheet } from './sheet.tsx';
import { before, decidedBy, toCheck } from './stages.ts';

/** The bodies in the order of the call, each with what is before it, what awaits the check and what it decided. */
export const Chain = ({
  call,
  lines,
  office,
}: {
  readonly call: Call;
  readonly lines: readonly Line[];
  readonly office: boolean;
}) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const first = call.decisionChain.findIndex(
    ({ org }) => before(lines, org).length + toCheck(lines, org).length > 0,
  );
  const [chosen, setChosen] = useState<number>();
  const at = chosen ?? Math.max(first, 0);
  const body = call.decisionChain[at];
  if (body === undefined) return null;
  const waiting = before(lines, body.org);
  const decided = decidedBy(lines, body.org);
  const checks = toCheck(lines, body.org);
  const nothing = waiting.length + decided.length + checks.length === 0;
  return (
    <>
      <Steps
        current={at}
        onChange={setChosen}
        style={{ marginBottom: 20 }}
        items={call.decisionChain.map(({ org, title }) => ({
          title: say(title),
          status:
            before(lines, org).length + toCheck(lines, org).length > 0
              ? 'process'
              : decidedBy(lines, org).length > 0
                ? 'finish'
                : 'wait',
          content: t('chain.counts', {
            waiting: before(lines, org).length,
            checks: toCheck(lines, org).length,
            decided: decidedBy(lines, org).length,
          }),
        }))}
      />
      {office && (
        <Flex gap={8} style={{ marginBottom: 16 }}>
          <Download
            path={api('/api/calls/{id}/documents/minutes.docx', { id: call.id, body: body.org })}
            label={t('chain.minutes', { body: say(body.title) })}
          />
        </Flex>
      )}
      <Deferred lines={lines} office={office} />
      <Again lines={lines} call={call} />
      <Checks call={call} pending={checks} />
      {nothing && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t('chain.nothing', { body: say(body.title) })}
        />
      )}
      {waiting.length > 0 && office && (
        <Card
          size="small"
          title={t('chain.waiting', { body: say(body.title), n: waiting.length })}
          style={{ marginBottom: 16 }}
        >
          <DecisionSheet key={body.org} call={call} body={body} lines={waiting} own={false} />
        </Card>
      )}
      {decided.length > 0 && (
        <Card size="small" title={t('chain.decided', { body: say(body.title), n: decided.length })}>
          <DecidedTable
            call={call}
            decided={decided}
            label={t('chain.decided', { body: say(body.title), n: decided.length })}
          />
        </Card>
      )}
    </>
  );
};
