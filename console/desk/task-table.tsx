import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DeskTask } from '../../interface/desk.ts';
import { Due } from '../display/due.tsx';
import { useMoment } from '../display/moment.tsx';
import { answerAt } from '../display/page-of.ts';
import { PlainTable } from '../display/plain-table.tsx';
import { HandActs } from '../hands/hand-acts.tsx';
import { Holder } from '../hands/holder.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { AboutLine } from './about-line.tsx';

/** Kinds of stream whose tasks change hands. */
const HANDED: readonly string[] = ['cases', 'entries'];

const InHand = ({
  task: { about, id: taskId, org, role, hand, account },
}: {
  readonly task: DeskTask;
}) => {
  if (about === undefined || account !== undefined || !HANDED.includes(about.kind)) return null;
  const plural = about.kind === 'cases' ? 'cases' : 'entries';
  return (
    <>
      <Holder hand={hand} />
      <HandActs {...{ plural, id: about.id, taskId, org, role, hand }} />
    </>
  );
};

const Row = ({ task }: { readonly task: DeskTask }) => {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const { about, due, timeLeft, dueExplained, paused, reminded } = task;
  return (
    <tr>
      <td>
        <Link to={answerAt(task.kind, about)}>
          <strong>{say(task.title)}</strong>
        </Link>
      </td>
      <td>{about !== undefined && <AboutLine about={about} />}</td>
      <td>{say(task.why)}</td>
      <td>
        <Due {...{ due, timeLeft, paused }} explained={dueExplained} />
        {reminded !== undefined && (
          <Tag color="red">{t('reminded', { count: reminded.times, at: minute(reminded.at) })}</Tag>
        )}
      </td>
      <td>
        <InHand task={task} />
      </td>
    </tr>
  );
};

/** My tasks by due date: what, about which case, why me, until when, and who has it in hand. */
export const TaskTable = ({ tasks }: { readonly tasks: readonly DeskTask[] }) => {
  const { t } = useTranslation('desk');
  return (
    <PlainTable
      caption={t('tasks')}
      heads={[
        t('column.task'),
        t('column.about'),
        t('column.why'),
        t('column.due'),
        t('column.hand'),
      ]}
    >
      {tasks.map((task) => (
        <Row key={`${task.about?.id} ${task.id}`} task={task} />
      ))}
    </PlainTable>
  );
};
