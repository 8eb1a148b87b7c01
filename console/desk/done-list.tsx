import { Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskAnswer } from '../../interface/desk.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { useMoment } from '../display/moment.tsx';
import { ChangedList } from './changed-list.tsx';
import { Rows } from './rows.tsx';

const Acts = ({ answer }: { readonly answer: DeskAnswer }) => {
  const { t } = useTranslation('desk');
  const { minute } = useMoment();
  return (
    <>
      <p className="under">{t('doneSince', { since: minute(answer.since) })}</p>
      <Rows
        name="done"
        answer={answer}
        of={({ done }) => done}
        empty={t('noDone')}
        render={(items) => <ChangedList items={items} />}
      />
    </>
  );
};

/** 已办: what I did, read when it is opened. */
export const DoneList = () => {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState(false);
  const desk = useRead(open ? api('/api/desk', { part: 'done' }) : undefined);
  return (
    <Card title={t('done')}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('doneOpen')}</summary>
        {open && <Loaded query={desk}>{(answer) => <Acts answer={answer} />}</Loaded>}
      </details>
    </Card>
  );
};
