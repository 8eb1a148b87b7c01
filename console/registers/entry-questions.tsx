import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InHandShown } from '../../interface/components.ts';
import type { EntryAnswer } from '../../interface/registers.ts';
import { Due } from '../display/due.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { HandActs } from '../hands/hand-acts.tsx';
import { Holder } from '../hands/holder.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';

interface Of {
  readonly id: string;
  readonly taskId: string;
  readonly org: string;
  readonly role: string;
  readonly hand?: InHandShown | undefined;
}

/** Who of one's own organisation has it in hand. */
const InHand = ({ id, taskId, org, role, hand }: Of) => {
  const { grant } = useSession();
  if (grant?.org !== org) return hand === undefined ? '—' : <Holder hand={hand} />;
  return (
    <>
      <Holder hand={hand} />
      <HandActs {...{ plural: 'entries', id, taskId, org, role, hand }} />
    </>
  );
};

/** Questions that stand: what, of whom, why, until when. */
export const Questions = ({ entry: { id: entryId, tasks } }: { readonly entry: EntryAnswer }) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  if (tasks.length === 0) return null;
  return (
    <Card size="small" title={<h2 className="part-title">{t('asked.title')}</h2>}>
      <PlainTable
        caption={t('asked.title')}
        heads={[t('asked.what'), t('asked.with'), t('asked.why'), t('asked.due'), t('asked.hand')]}
      >
        {tasks.map(({ id, title, orgName, why, due, timeLeft, dueExplained, paused, ...of }) => (
          <tr key={id}>
            <td>
              <strong>{say(title)}</strong>
            </td>
            <td>{say(orgName)}</td>
            <td>{say(why)}</td>
            <td>
              <Due {...{ due, timeLeft, paused }} explained={dueExplained} />
            </td>
            <td>
              <InHand id={entryId} taskId={id} {...of} />
            </td>
          </tr>
        ))}
      </PlainTable>
    </Card>
  );
};
