import { Flex, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/address.ts';
import { Download } from '../display/download.tsx';
import { Nothing } from '../display/nothing.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Again } from './again.tsx';
import { AgendaCard } from './agenda.tsx';
import { DecidedCard, WaitingCard } from './body-cards.tsx';
import { Checks } from './checks.tsx';
import { Deferred } from './deferred.tsx';
import type { OfRound } from './of-round.ts';
import { countsOf, toCheck } from './stages.ts';

/** How far each body is; a click on one shows its part. */
const Bodies = ({
  call,
  lines,
  at,
  choose,
}: OfRound & { readonly at: number; readonly choose: (at: number) => void }) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  return (
    <Steps
      current={at}
      onChange={choose}
      style={{ marginBottom: 20 }}
      items={call.decisionChain.map(({ org, title }) => {
        const counts = countsOf(lines, org);
        const done = counts.decided > 0 ? 'finish' : 'wait';
        return {
          title: say(title),
          status: counts.waiting + counts.checks > 0 ? 'process' : done,
          content: t('chain.counts', counts),
        };
      })}
    />
  );
};

/** The bodies in the order of the call, each with what is before it, what awaits the check and what it decided. */
export const Chain = ({ call, lines, office }: OfRound & { readonly office: boolean }) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const first = call.decisionChain.findIndex(({ org }) => {
    const { waiting, checks } = countsOf(lines, org);
    return waiting + checks > 0;
  });
  const [chosen, setChosen] = useState<number>();
  const at = chosen ?? Math.max(first, 0);
  const body = call.decisionChain[at];
  if (body === undefined) return null;
  const { waiting, checks, decided } = countsOf(lines, body.org);
  const of = { call, body, lines };
  return (
    <>
      <Bodies call={call} lines={lines} at={at} choose={setChosen} />
      {office && (
        <Flex gap={8} style={{ marginBottom: 16 }}>
          <Download
            path={api('/api/calls/{id}/documents/minutes.docx', { id: call.id, body: body.org })}
            label={t('chain.minutes', { body: say(body.title) })}
          />
        </Flex>
      )}
      <AgendaCard {...of} office={office} />
      <Deferred lines={lines} office={office} />
      <Again lines={lines} call={call} />
      <Checks call={call} pending={toCheck(lines, body.org)} />
      {waiting + decided + checks === 0 && (
        <Nothing say={t('chain.nothing', { body: say(body.title) })} />
      )}
      {office && <WaitingCard key={body.org} {...of} own={false} />}
      <DecidedCard {...of} />
    </>
  );
};
