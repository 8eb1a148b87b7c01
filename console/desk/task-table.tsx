import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeskTask } from '../../interface/desk.ts';
import { Due } from '../display/due.tsx';
import { answerAt } from '../display/page-of.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { AboutLine } from './about-line.tsx';

/** My tasks by due date: what, about which case, why me, until when. */
export const TaskTable = ({ tasks }: { readonly tasks: readonly DeskTask[] }) => {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  return (
    <table className="plain">
      <caption className="unseen">{t('tasks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.task')}</th>
          <th scope="col">{t('column.about')}</th>
          <th scope="col">{t('column.why')}</th>
          <th scope="col">{t('column.due')}</th>
        </tr>
      </thead>
      <tbody>
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
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
