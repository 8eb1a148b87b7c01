import { getRouteApi } from '@tanstack/react-router';
import { Card, Flex, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { HistoryItem } from '../../interface/history.ts';
import { useHistory } from '../api/case-reads.ts';
import { Loaded } from '../app/loaded.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { DifferenceTable } from './difference-table.tsx';
import { type Moment, momentsOf } from './moments.ts';
import { useSnapshot } from './use-snapshot.ts';

/** After these the case was something that somebody may want to compare with: filed, returned, corrected, decided. */
const MILESTONES = [
  'CaseFiled',
  'CaseReturned',
  'ReturnAnswered',
  'CaseAccepted',
  'DecisionRecorded',
];

/** The filing, or else the beginning: what most people compare with. */
const usualFrom = (moments: readonly Moment[]): number | undefined =>
  (moments.find(({ events }) => events[0].type === 'CaseFiled') ?? moments[0])?.seq;

const Compared = ({
  kase,
  items,
}: {
  readonly kase: CaseAnswer;
  readonly items: readonly HistoryItem[];
}) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const route = getRouteApi('/shell/cases/$id');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const moments = momentsOf(items);
  const from = search.from ?? usualFrom(moments);
  const to = search.to ?? kase.version;
  const before = useSnapshot(kase.id, from);
  const after = useSnapshot(kase.id, to);
  const label = ({ seq, at, events: [{ title }] }: Moment): string =>
    t('compare.moment', { seq, title: say(title), at: minute(at) });
  const told = [...moments].reverse().map((moment) => ({
    value: moment.seq,
    label: MILESTONES.includes(moment.events[0].type) ? `★ ${label(moment)}` : label(moment),
  }));
  // Where the latest record is withheld, the present is a moment all the same.
  const present = { value: kase.version, label: t('compare.version', { seq: kase.version }) };
  const options = told[0]?.value === kase.version ? told : [present, ...told];
  const named = (seq: number | undefined): string => {
    const moment = moments.find((one) => one.seq === seq);
    return moment === undefined ? t('compare.version', { seq }) : label(moment);
  };
  const choose = (next: { readonly from?: number; readonly to?: number }) =>
    void navigate({ search: (previous) => ({ ...previous, ...next }), replace: true });
  return (
    <>
      <Flex gap={12} align="center" wrap style={{ marginBottom: 12 }}>
        <Select
          aria-label={t('compare.from')}
          style={{ minWidth: 420 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={from ?? null}
          options={options}
          onChange={(seq) => choose({ from: seq ?? 1 })}
        />
        <span>{t('compare.with')}</span>
        <Select
          aria-label={t('compare.to')}
          style={{ minWidth: 420 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={to}
          options={options}
          onChange={(seq) => choose({ to: seq })}
        />
      </Flex>
      <Card size="small">
        <DifferenceTable from={before} to={after} before={named(from)} after={named(to)} />
      </Card>
    </>
  );
};

/** What changed in the case between two moments (版本比较). */
export const Compare = ({ kase }: { readonly kase: CaseAnswer }) => {
  const history = useHistory(kase.id);
  return <Loaded query={history}>{({ items }) => <Compared kase={kase} items={items} />}</Loaded>;
};
