import { useTranslation } from 'react-i18next';
import type { Changed } from '../../interface/desk.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { AboutLine } from './about-line.tsx';

/** Beyond this many a line says how many more there are; the case's timeline has them all. */
const SHOWN = 4;

/** What others did in my cases since I was last here, or I did, newest first. */
export const ChangedList = ({ items }: { readonly items: readonly Changed[] }) => {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const { minute } = useMoment();
  return (
    <ul className="news">
      {items.map(({ about, events }) => (
        <li key={about.id}>
          <AboutLine about={about} />
          <ul>
            {events.slice(0, SHOWN).map((event) => (
              <li key={event.seq}>
                <span className="number">{minute(event.at)}</span>{' '}
                {say(event.role === 'system' ? roleName('system') : event.orgName)}：
                {say(event.title)}
                {event.onBehalf && t('onBehalf')}
              </li>
            ))}
            {events.length > SHOWN && <li>{t('more', { count: events.length - SHOWN })}</li>}
          </ul>
        </li>
      ))}
    </ul>
  );
};
