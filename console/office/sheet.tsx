import { useParams } from '@tanstack/react-router';
import { Alert, Button, Checkbox, Empty, Flex, Progress, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundPage } from '../../interface/calls.ts';
import { Failure } from '../app/failure.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import './office.css';
import { owedByOrg } from './reminders.ts';

import { useRoundLines } from './round-lines.ts';
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

/** One sheet of the round: who has it, at which step, how many days, which telephone; texts to remind with. */
export const Sheet = () => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const { id } = useParams({ from: '/shell/rounds/$id/sheet' });
  const [onlyLate, setOnlyLate] = useState(false);
  const { first, lines, loading, error, again } = useRoundLines(id);
  const shown = onlyLate
    ? lines.filter(({ questions }) => questions.some(({ timeLeft }) => timeLeft?.late === true))
    : lines;
  const owed = owedByOrg(shown);
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
      {error !== null && <Failure error={error} again={again} />}
      {first === undefined && error === null && <Loading />}
      {first !== undefined && (
        <>
          <Flex gap={16} align="center" wrap className="no-print">
            <Checkbox checked={onlyLate} onChange={({ target }) => setOnlyLate(target.checked)}>
              {t('sheet.onlyLate')}
            </Checkbox>
            <span role="status">
              {t('sheet.count', { shown: shown.length, all: lines.length })}
            </span>
          </Flex>
          {loading && (
            <Progress
              percent={100}
              status="active"
              showInfo={false}
              size="small"
              aria-label={t('queue.more')}
            />
          )}
          {lines.length === 0 && !loading ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('queue.empty')} />
          ) : (
            <Tabs
              items={[
                {
                  key: 'case',
                  label: t('sheet.byCase'),
                  children: <SheetByCase lines={shown} />,
                },
                {
                  key: 'org',
                  label: t('sheet.byOrg', { n: owed.length }),
                  children: <SheetByOrg owed={owed} />,
                },
              ]}
            />
          )}
        </>
      )}
    </Page>
  );
};
