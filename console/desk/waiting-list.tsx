import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../engine/bilingual.ts';
import type { Waiting } from '../../interface/desk.ts';
import { useMoment } from '../display/moment.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { AboutLine } from './about-line.tsx';

interface Line {
  readonly about: Waiting['about'];
  readonly title: string;
  readonly names: readonly string[];
  readonly since: string;
  /** The latest of those I may see. */
  readonly until: string | undefined;
}

/** One line for all who are asked the same about a case: ten departments are one line, not ten. */
const linesOf = (items: readonly Waiting[], say: (text: Bilingual) => string): readonly Line[] => {
  const lines = new Map<string, Line>();
  for (const { about, question } of items) {
    const title = say(question.title);
    const key = `${about.id} ${title}`;
    const known = lines.get(key);
    const dues = [known?.until, question.due?.at].filter((due) => due !== undefined);
    lines.set(key, {
      about,
      title,
      names: [...(known?.names ?? []), say(question.orgName)],
      since: known === undefined || question.since < known.since ? question.since : known.since,
      until: dues.sort().at(-1),
    });
  }
  return [...lines.values()];
};

/** What I wait for, and who has it: per case, each question that lies with somebody else. */
export const WaitingList = ({ items }: { readonly items: readonly Waiting[] }) => {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const { day } = useMoment();
  return (
    <PlainTable
      caption={t('waiting')}
      heads={[
        t('column.about'),
        t('column.task'),
        t('column.with'),
        t('column.since'),
        t('column.until'),
      ]}
    >
      {linesOf(items, say).map(({ about, title, names, since, until }) => (
        <tr key={`${about.id} ${title}`}>
          <td>
            <AboutLine about={about} />
          </td>
          <td>{title}</td>
          <td>{names.join(t('and'))}</td>
          <td className="number">{day(since)}</td>
          <td className="number">{until === undefined ? '—' : day(until)}</td>
        </tr>
      ))}
    </PlainTable>
  );
};
