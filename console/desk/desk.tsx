import { Card, Checkbox } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskAnswer, DeskCounts } from '../../interface/desk.ts';
import { api } from '../api/address.ts';
import { useDeskCounts } from '../api/desk-counts.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { serverNow } from '../session/clock.ts';
import { useSession } from '../session/session.ts';
import { ChangedList } from './changed-list.tsx';
import { DoneList } from './done-list.tsx';
import { Rows } from './rows.tsx';
import { sinceFor } from './since.ts';
import { TaskTable } from './task-table.tsx';
import { WaitingList } from './waiting-list.tsx';

const tasksTitle = ({ open, late, more }: DeskCounts, t: TFunction<'desk'>): string => {
  const all = more ? t('tasksMore', { count: open }) : t('tasksCount', { count: open });
  return late === 0 ? all : `${all}${t('tasksLate', { count: late })}`;
};

interface Shown {
  readonly answer: DeskAnswer;
  /** Whether what colleagues have in hand is listed too. */
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

const Tasks = ({ answer, all, onAll }: Shown) => {
  const { t } = useTranslation('desk');
  const counts = useDeskCounts();
  const others = counts?.others ?? 0;
  return (
    <Card
      title={counts === undefined ? t('tasks') : tasksTitle(counts, t)}
      extra={
        (all || others > 0) && (
          <Checkbox checked={all} onChange={({ target }) => onAll(target.checked)}>
            {t('others', { count: others })}
          </Checkbox>
        )
      }
    >
      <Rows
        key={String(all)}
        name="tasks"
        all={all}
        answer={answer}
        of={({ tasks }) => tasks}
        empty={t('noTasks')}
        render={(items) => <TaskTable tasks={items} />}
      />
    </Card>
  );
};

const Parts = (shown: Shown) => {
  const { answer } = shown;
  const { t } = useTranslation('desk');
  const { minute } = useMoment();
  return (
    <div className="desk">
      <Tasks {...shown} />
      <Card title={t('waiting')}>
        <Rows
          name="waiting"
          answer={answer}
          of={({ waiting }) => waiting}
          empty={t('noWaiting')}
          render={(items) => <WaitingList items={items} />}
        />
      </Card>
      <Card title={t('changed', { since: minute(answer.since) })}>
        <Rows
          name="changed"
          answer={answer}
          of={({ changed }) => changed}
          empty={t('noChanged')}
          render={(items) => <ChangedList items={items} />}
        />
      </Card>
      <DoneList />
    </div>
  );
};

/** 工作台: what I am asked, what I wait for, what changed. */
export const Desk = () => {
  const { t } = useTranslation('desk');
  const { me } = useSession();
  const [since] = useState(() => sinceFor(me?.account ?? '', serverNow()));
  const [all, setAll] = useState(false);
  const desk = useRead(api('/api/desk', { since, all: String(all) }), { refetchInterval: 60_000 });
  return (
    <Page title={t('title')}>
      <Loaded query={desk}>{(answer) => <Parts answer={answer} all={all} onAll={setAll} />}</Loaded>
    </Page>
  );
};
