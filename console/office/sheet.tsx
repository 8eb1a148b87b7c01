import { useParams } from '@tanstack/react-router';
import { Alert, Button, Checkbox, Flex, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundLine, RoundPage } from '../../interface/round.ts';
import { Failure } from '../app/failure.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { Nothing } from '../display/nothing.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import './office.css';
import { Bulletins } from './bulletins.tsx';
import { MoreComing } from './more-coming.tsx';
import { owedByOrg } from './reminders.ts';

import { type RoundLines, useRoundLines } from './round-lines.ts';
import { SameClusters } from './same-clusters.tsx';
import { SharedEnterprises } from './shared-enterprises.tsx';
import { SheetByCase } from './sheet-by-case.tsx';
import { SheetByOrg } from './sheet-by-org.tsx';

const Upstream = ({ upstream }: Pick<RoundPage, 'upstream'>) => {
  const { t } = useTranslation('office');
  const { minute } = useMoment();
  if (upstream === undefined) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('sheet.upstream', {
        title: upstream.number ?? upstream.title,
        deadline: minute(upstream.deadline),
      })}
      {...(upstream.quota === undefined
        ? {}
        : { description: t('sheet.quota', { quota: upstream.quota }) })}
    />
  );
};

const Tables = ({ lines }: { readonly lines: readonly RoundLine[] }) => {
  const { t } = useTranslation('office');
  const owed = owedByOrg(lines);
  return (
    <Tabs
      items={[
        { key: 'case', label: t('sheet.byCase'), children: <SheetByCase lines={lines} /> },
        {
          key: 'org',
          label: t('sheet.byOrg', { n: owed.length }),
          children: <SheetByOrg owed={owed} />,
        },
      ]}
    />
  );
};

const isLate = ({ questions }: RoundLine): boolean =>
  questions.some(({ timeLeft }) => timeLeft?.late === true);

const isNear = ({ clock }: RoundLine): boolean =>
  clock !== undefined && clock.standing !== 'enough';

/** How many would miss the higher level's deadline at the round's own pace, and how many barely keep it. */
const NearBreach = ({ lines }: { readonly lines: readonly RoundLine[] }) => {
  const { t } = useTranslation('office');
  const standing = (of: 'tight' | 'missed') =>
    lines.filter(({ clock }) => clock?.standing === of).length;
  const [missed, tight] = [standing('missed'), standing('tight')];
  return missed + tight === 0 ? null : (
    <strong role="status">{t('sheet.nearBreach', { missed, tight })}</strong>
  );
};

const Lines = ({ lines, loading }: Pick<RoundLines, 'lines' | 'loading'>) => {
  const { t } = useTranslation('office');
  const [onlyLate, setOnlyLate] = useState(false);
  const [onlyNear, setOnlyNear] = useState(false);
  const shown = lines.filter((line) => (!onlyLate || isLate(line)) && (!onlyNear || isNear(line)));
  return (
    <>
      <Flex gap={16} align="center" wrap className="no-print">
        <Checkbox checked={onlyLate} onChange={({ target }) => setOnlyLate(target.checked)}>
          {t('sheet.onlyLate')}
        </Checkbox>
        {lines.some(isNear) && (
          <Checkbox checked={onlyNear} onChange={({ target }) => setOnlyNear(target.checked)}>
            {t('sheet.onlyNear')}
          </Checkbox>
        )}
        <NearBreach lines={lines} />
        <span role="status">{t('sheet.count', { shown: shown.length, all: lines.length })}</span>
      </Flex>
      {loading && <MoreComing />}
      {lines.length === 0 && !loading ? (
        <Nothing say={t('queue.empty')} />
      ) : (
        <Tables lines={shown} />
      )}
    </>
  );
};

/** One sheet of the round: who has it, at which step, how many days, which telephone; texts to remind with. */
export const Sheet = () => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const { id } = useParams({ from: '/shell/rounds/$id/sheet' });
  const { first, lines, loading, error, again } = useRoundLines(id);
  return (
    <Page
      title={t('sheet.title')}
      lead={
        first !== undefined && (
          <>
            {say(first.call.title)} · {t('sheet.asOf', { now: minute(first.now) })}
          </>
        )
      }
      actions={<Button onClick={() => window.print()}>{t('sheet.print')}</Button>}
    >
      <Upstream upstream={first?.upstream} />
      <SharedEnterprises callId={id} />
      <SameClusters callId={id} />
      <Bulletins callId={id} />
      {error !== null && <Failure error={error} again={again} />}
      {first === undefined && error === null && <Loading />}
      {first !== undefined && <Lines lines={lines} loading={loading} />}
    </Page>
  );
};
