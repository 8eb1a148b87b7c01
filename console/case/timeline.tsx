import { Button, Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { HistoryItem } from '../../interface/history.ts';
import { useCall } from '../api/call-reads.ts';
import { useHistory } from '../api/case-reads.ts';
import { Loaded } from '../app/loaded.tsx';
import { useMoment } from '../display/moment.tsx';
import { EventLine } from './event-line.tsx';
import { isOfArea, isTold, type Row, rowsOf } from './timeline-rows.ts';

const RowLine = ({ row, call }: { readonly row: Row; readonly call: CallAnswer | undefined }) => {
  const { t } = useTranslation('case');
  const { day } = useMoment();
  if (row.kind === 'event')
    return <EventLine event={row.event} daysSince={row.daysSince} call={call} />;
  if (row.kind === 'idle')
    return (
      <p className="idle">
        {t('timeline.idle', { count: row.days, from: day(row.from), to: day(row.to) })}
      </p>
    );
  return (
    <p className="withheld">
      {row.from === row.to
        ? t('timeline.withheldOne', { seq: row.from })
        : t('timeline.withheld', { count: row.to - row.from + 1, from: row.from, to: row.to })}
    </p>
  );
};

const keyOf = (row: Row): string =>
  row.kind === 'event' ? `e${row.event.seq}` : `${row.kind}${row.from}`;

const Filter = ({
  items,
  value,
  onChange,
}: {
  readonly items: readonly HistoryItem[];
  readonly value: string;
  readonly onChange: (area: string) => void;
}) => {
  const { t } = useTranslation('case');
  const kinds = [
    ['all', t('areas.all')],
    ['submission', t('areas.submission')],
    ['review', t('areas.review')],
    ['notice', t('areas.notice')],
    ['recommendation', t('areas.recommendation')],
    ['on-behalf', t('areas.onBehalf')],
    ['by-time', t('areas.byTime')],
    ['deadlines', t('areas.deadlines')],
  ] as const;
  const count = (area: string): number =>
    area === 'all'
      ? items.length
      : items.filter((item) => isTold(item) && isOfArea(item, area)).length;
  return (
    <Select
      aria-label={t('timeline.filter')}
      style={{ minWidth: 240 }}
      value={value}
      onChange={onChange}
      options={kinds
        .filter(([area]) => area === 'all' || count(area) > 0)
        .map(([area, title]) => ({
          value: area,
          label: t('timeline.kind', { title, count: count(area) }),
        }))}
    />
  );
};

/** What happened to the case, by whom and when (办理过程). */
export const Timeline = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const history = useHistory(kase.id);
  const { data: call } = useCall(kase.callId);
  const [area, setArea] = useState('all');
  const [newestFirst, setNewestFirst] = useState(true);
  return (
    <Loaded query={history}>
      {({ items }) => {
        const rows = rowsOf(items, area);
        return (
          <>
            <Flex gap={12} align="center" wrap style={{ marginBottom: 12 }}>
              <Filter items={items} value={area} onChange={setArea} />
              <Button onClick={() => setNewestFirst(!newestFirst)}>
                {newestFirst ? t('timeline.oldestFirst') : t('timeline.newestFirst')}
              </Button>
            </Flex>
            <ol className="timeline" aria-label={t('tabs.timeline')}>
              {(newestFirst ? [...rows].reverse() : rows).map((row) => (
                <li key={keyOf(row)} className={row.kind === 'event' ? '' : 'quiet'}>
                  <RowLine row={row} call={call} />
                </li>
              ))}
            </ol>
          </>
        );
      }}
    </Loaded>
  );
};
