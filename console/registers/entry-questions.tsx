import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntryAnswer } from '../../interface/registers.ts';
import { Due } from '../display/due.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';

/** Questions that stand: what, of whom, why, until when. */
export const Questions = ({ entry: { tasks } }: { readonly entry: EntryAnswer }) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  if (tasks.length === 0) return null;
  return (
    <Card size="small" title={<h2 className="part-title">{t('asked.title')}</h2>}>
      <PlainTable
        caption={t('asked.title')}
        heads={[t('asked.what'), t('asked.with'), t('asked.why'), t('asked.due')]}
      >
        {tasks.map(({ id, title, orgName, why, due, timeLeft, dueExplained, paused }) => (
          <tr key={id}>
            <td>
              <strong>{say(title)}</strong>
            </td>
            <td>{say(orgName)}</td>
            <td>{say(why)}</td>
            <td>
              <Due {...{ due, timeLeft, paused }} explained={dueExplained} />
            </td>
          </tr>
        ))}
      </PlainTable>
    </Card>
  );
};
