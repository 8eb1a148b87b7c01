import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../engine/bilingual.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';

interface Inbox {
  readonly items: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly why: Bilingual;
    readonly due?: { readonly at: string; readonly date: string };
  }[];
}

export const Desk = () => {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const { day } = useMoment();
  const inbox = useRead<Inbox>('/api/inbox');
  return (
    <Page title={t('title')}>
      <Card title={t('tasks')}>
        <Loaded
          query={inbox}
          empty={{ when: ({ items }) => items.length === 0, say: t('noTasks') }}
        >
          {({ items }) => (
            <ul>
              {items.map((task) => (
                <li key={task.id}>
                  {say(task.title)} {say(task.why)} {task.due !== undefined && day(task.due.at)}
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Card>
    </Page>
  );
};
