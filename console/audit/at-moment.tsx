import { getRouteApi } from '@tanstack/react-router';
import { Button, Card, Flex, Select, Slider } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { HistoryItem } from '../../interface/history.ts';
import { useCall } from '../api/call-reads.ts';
import { DifferenceTable } from '../case/difference-table.tsx';
import { EventLine } from '../case/event-line.tsx';
import { type Moment, momentOf, momentsOf } from '../case/moments.ts';
import { useSnapshot } from '../case/use-snapshot.ts';
import { useMoment } from '../display/moment.tsx';
import { Part } from '../display/part.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { State } from './state.tsx';

const route = getRouteApi('/shell/audit/cases/$id');

/** `第20项 提交申报，2026年3月16日 09:00` */
const useLabel = (): ((moment: Moment) => string) => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  const { minute } = useMoment();
  return ({ seq, at, events: [{ title }] }) =>
    t('moment.label', { seq, title: say(title), at: minute(at) });
};

interface Choosing {
  readonly moments: readonly Moment[];
  readonly index: number;
  readonly choose: (index: number) => void;
}

/** A slider over the acts of the case; the keyboard moves it as well, and a step at a time by buttons. */
const MomentSlider = ({ moments, index, choose }: Choosing) => {
  const { t } = useTranslation('audit');
  const label = useLabel();
  // While it is dragged only the words follow; the state is read where it rests.
  const [dragged, setDragged] = useState(index);
  useEffect(() => setDragged(index), [index]);
  const shown = moments[dragged];
  const step = (by: number) => choose(Math.min(moments.length - 1, Math.max(0, index + by)));
  return (
    <Card size="small">
      <Flex gap={12} align="center">
        <Button disabled={index === 0} onClick={() => step(-1)}>
          {t('moment.before')}
        </Button>
        <Slider
          style={{ flex: 1 }}
          min={0}
          max={moments.length - 1}
          value={dragged}
          onChange={setDragged}
          onChangeComplete={choose}
          tooltip={{ formatter: null }}
          ariaLabelForHandle={t('moment.slider')}
          ariaValueTextFormatterForHandle={(value) => {
            const moment = moments[value];
            return moment === undefined ? '' : label(moment);
          }}
        />
        <Button disabled={index === moments.length - 1} onClick={() => step(1)}>
          {t('moment.after')}
        </Button>
      </Flex>
      <div role="status">
        <strong>{shown !== undefined && label(shown)}</strong>{' '}
        <span className="under">
          {t('moment.place', { index: dragged + 1, count: moments.length })}
        </span>
      </div>
    </Card>
  );
};

const Acts = ({ moment, kase }: { readonly moment: Moment; readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('audit');
  const { data: call } = useCall(kase.callId);
  return (
    <Part title={t('moment.acts')}>
      {moment.events.map((event) => (
        <EventLine key={event.seq} event={event} call={call} />
      ))}
    </Part>
  );
};

/** Another moment to compare with; none: the case as it was. */
const Other = ({
  moments,
  value,
  choose,
}: {
  readonly moments: readonly Moment[];
  readonly value: number | undefined;
  readonly choose: (seq: number | undefined) => void;
}) => {
  const { t } = useTranslation('audit');
  const label = useLabel();
  return (
    <Flex gap={12} align="center" wrap>
      <label htmlFor="with">{t('moment.compare')}</label>
      <Select
        id="with"
        style={{ minWidth: 'min(420px, 100%)' }}
        allowClear
        placeholder={t('moment.compareNone')}
        showSearch={{ optionFilterProp: 'label' }}
        value={value ?? null}
        options={moments.map((one) => ({ value: one.seq, label: label(one) }))}
        onChange={(seq) => choose(seq ?? undefined)}
      />
    </Flex>
  );
};

interface Props {
  readonly kase: CaseAnswer;
  readonly items: readonly HistoryItem[];
}

/** What differs between two moments, the earlier one first. */
const Between = ({
  kase,
  moments,
  moment,
  other,
}: {
  readonly kase: CaseAnswer;
  readonly moments: readonly Moment[];
  readonly moment: Moment;
  readonly other: number;
}) => {
  const label = useLabel();
  const one = useSnapshot(kase.id, moment.seq);
  const two = useSnapshot(kase.id, other);
  const here = label(moment);
  const compared = moments.find(({ seq }) => seq === other);
  const there = compared === undefined ? here : label(compared);
  return (
    <Card size="small">
      {other <= moment.seq ? (
        <DifferenceTable from={two} to={one} before={there} after={here} />
      ) : (
        <DifferenceTable from={one} to={two} before={here} after={there} />
      )}
    </Card>
  );
};

const Then = ({ kase, moment }: { readonly kase: CaseAnswer; readonly moment: Moment }) => (
  <>
    <Acts moment={moment} kase={kase} />
    <State kase={kase} snapshot={useSnapshot(kase.id, moment.seq)} />
  </>
);

/** The case as it was at any moment, and compared with another. */
export const AtMoment = ({ kase, items }: Props) => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const moments = momentsOf(items);
  const moment = momentOf(moments, search.version ?? kase.version);
  if (moment === undefined) return null;
  const put = (next: { readonly version?: number; readonly with?: number | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <div className="stack">
      <MomentSlider
        moments={moments}
        index={moments.indexOf(moment)}
        choose={(index) => put({ version: moments[index]?.seq ?? kase.version })}
      />
      <Other moments={moments} value={search.with} choose={(seq) => put({ with: seq })} />
      {search.with === undefined ? (
        <Then kase={kase} moment={moment} />
      ) : (
        <Between kase={kase} moments={moments} moment={moment} other={search.with} />
      )}
    </div>
  );
};
