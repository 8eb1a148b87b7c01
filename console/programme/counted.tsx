import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Count } from '../../interface/programme.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** A number that opens the list that it was counted from. */
export const Counted = ({
  of: { register, tally, title, unit, count },
  children,
}: {
  readonly of: Count;
  /** What stands behind the number, on the same line. */
  readonly children?: ReactNode;
}) => {
  const { t } = useTranslation('programme');
  const { say, language } = useLanguage();
  return (
    <span className="counted">
      <span className="counted-title">{say(title)}</span>{' '}
      <Link
        to="/registers/$name"
        params={{ name: register }}
        search={{ tally }}
        className="counted-number"
        aria-label={t('opens', { title: say(title), n: count })}
      >
        {count}
      </Link>
      {language === 'zh' && <span className="counted-unit">{unit}</span>}
      {children}
    </span>
  );
};
