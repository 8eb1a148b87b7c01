import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeAnswer } from '../../interface/programme.ts';
import type { Red } from '../../workflows/programme/reds.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Lamp } from './lamp.tsx';

/** To the entry itself, or to the list that it was counted from. */
const Leads = ({ red, children }: { readonly red: Red; readonly children: ReactNode }) => {
  const { register, entry, tally, org } = red;
  return entry === undefined ? (
    <Link to="/registers/$name" params={{ name: register }} search={{ tally, org }}>
      {children}
    </Link>
  ) : (
    <Link to="/registers/$name/$id" params={{ name: register, id: entry }}>
      {children}
    </Link>
  );
};

const Row = ({ red }: { readonly red: Red }) => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const { day } = useMoment();
  const { what, who, since, decides, count } = red;
  return (
    <li>
      <Lamp light="red" says={t('reds.light')} />
      <div>
        <Leads red={red}>
          {red.entry === undefined ? t('reds.several', { what: say(what), n: count }) : say(what)}
        </Leads>
        <div className="red-who">{t('reds.who', { who: say(who), since: day(since) })}</div>
        <div className="red-decides">{t('reds.decides', { what: say(decides) })}</div>
      </div>
    </li>
  );
};

/** At most ten, those that have stood longest first: who, since when, and what a leader can decide. */
export const Reds = ({
  reds: { total, items },
}: {
  readonly reds: NonNullable<ProgrammeAnswer['reds']>;
}) => {
  const { t } = useTranslation('programme');
  if (items.length === 0) return <p>{t('reds.none')}</p>;
  return (
    <>
      <ol className="reds">
        {items.map((red) => (
          <Row key={`${red.kind} ${red.entry ?? red.org}`} red={red} />
        ))}
      </ol>
      {total > items.length && (
        <p className="under">{t('reds.more', { shown: items.length, total })}</p>
      )}
    </>
  );
};
