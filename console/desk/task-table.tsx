import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DeskTask } from '../../interface/desk.ts';
import { Due } from '../display/due.tsx';
import { useMoment } from '../display/moment.tsx';
import { answerAt } from '../display/page-of.ts';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { AboutLine } from './about-line.tsx';

/** My tasks by due date: what, about which case, why me, until when. */
export const TaskTable = ({ tasks }: { readonly tasks: readonly DeskTask[] }) => {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const { minute } = useMoment();
  return (
    <PlainTable
      caption={t('tasks')}
      heads={[t('column.task'), t('column.about'), t('column.why'), t('column.due')]}
    >
      {tasks.map((task) => (
        <tr key={`${task.about?.id} ${task.id}`}>
          <td>
            <Link to={answerAt(task.kind, task.about)}>
              <strong>{say(task.title)}</strong>
            </Link>
          </td>
          <td>{task.about !== undefined && <AboutLine about={task.about} />}</td>
          <td>{say(task.why)}</td>
          <td>
            <Due
              due={task.due}
              timeLeft={task.timeLeft}
              explained={task.dueExplained}
              paused={task.paused}
            />
            {task.reminded !== undefined && (
              <Tag color="red">
                {t('reminded', {
                  count: task.reminded.times,
                  at: minute(task.reminded.at),
                })}
              </Tag>
            )}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
};
