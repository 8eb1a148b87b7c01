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

interface Option {
  readonly value: number;
  readonly label: string;
}

/** `第20版 提交申报，2026年3月16日 09:00`, and every version to choose from, the latest first. */
const useVersions = (kase: CaseAnswer, moments: readonly Moment[]) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const label = ({ seq, at, events: [{ title }] }: Moment): string =>
    t('compare.moment', { seq, title: say(title), at: minute(at) });
  const named = (seq: number | undefined): string => {
    const moment = moments.find((one) => one.seq === seq);
    return moment === undefined ? t('compare.version', { seq }) : label(moment);
  };
  const told: readonly Option[] = [...moments].reverse().map((moment) => ({
    value: moment.seq,
    label: MILESTONES.includes(moment.events[0].type) ? `★ ${label(moment)}` : label(moment),
  }));
  // Where the latest record is withheld, the present is a moment all the same.
  const present = { value: kase.version, label: t('compare.version', { seq: kase.version }) };
  return { named, options: told[0]?.value === kase.version ? told : [present, ...told] };
};

const Version = ({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: number | undefined;
  readonly options: readonly Option[];
  readonly choose: (seq: number | null) => void;
}) => (
  <Select
    aria-label={label}
    style={{ minWidth: 'min(420px, 100%)' }}
    showSearch={{ optionFilterProp: 'label' }}
    value={value ?? null}
    options={[...options]}
    onChange={choose}
  />
);

const Compared = ({
  kase,
  items,
}: {
  readonly kase: CaseAnswer;
  readonly items: readonly HistoryItem[];
}) => {
  const { t } = useTranslation('case');
  const route = getRouteApi('/shell/cases/$id');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const moments = momentsOf(items);
  const { named, options } = useVersions(kase, moments);
  const from = search.from ?? usualFrom(moments);
  const to = search.to ?? kase.version;
  const before = useSnapshot(kase.id, from);
  const after = useSnapshot(kase.id, to);
  const choose = (next: { readonly from?: number; readonly to?: number }) =>
    void navigate({ search: (previous) => ({ ...previous, ...next }), replace: true });
  return (
    <>
      <Flex gap={12} align="center" wrap style={{ marginBottom: 12 }}>
        <Version
          label={t('compare.from')}
          value={from}
          options={options}
          choose={(seq) => choose({ from: seq ?? 1 })}
        />
        <span>{t('compare.with')}</span>
        <Version
          label={t('compare.to')}
          value={to}
          options={options}
          choose={(seq) => choose({ to: seq ?? kase.version })}
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
