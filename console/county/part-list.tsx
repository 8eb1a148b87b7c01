import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import { sectionOf } from '../../workflows/form/form.ts';
import { useReference } from '../api/reference.ts';

import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';

import { isSentBack, isWithApplicant, type PartStanding, partStanding } from './part-standing.ts';

/** Where a part stands, in words; the mark before it only repeats them. */
const usePartWords = () => {
  const { t } = useTranslation('county');
  const words: Readonly<Record<PartStanding, string>> = {
    open: t('part.open'),
    locked: t('part.locked'),
    'to-correct': t('part.toCorrect'),
    corrected: t('part.corrected'),
    'not-named': t('part.notNamed'),
    closed: t('part.closed'),
  };
  const marks: Readonly<Record<PartStanding, string>> = {
    open: '○',
    locked: '●',
    'to-correct': '!',
    corrected: '●',
    'not-named': '–',
    closed: '●',
  };
  return { words, marks };
};

interface Props {
  readonly kase: CaseAnswer;
  readonly answer: CallAnswer;
  /** The part that is shown, or `check`. */
  readonly current: string;
  /** Own parts that have something unsaved. */
  readonly unsaved: ReadonlySet<string>;
}

const PartLink = ({
  kase,
  part,
  current,
  children,
}: Pick<Props, 'kase' | 'current'> & { readonly part: string; readonly children: ReactNode }) => (
  <Link
    to="/cases/$id/fill"
    params={{ id: kase.id }}
    search={{ part }}
    aria-current={part === current ? 'page' : undefined}
  >
    {children}
  </Link>
);

/** One part: its title, where it stands, and whose it is where it is another's. */
const Part = ({
  kase,
  answer,
  part,
  org,
  current,
  unsaved,
}: Omit<Props, 'unsaved'> & {
  readonly part: string;
  readonly org: string;
  readonly unsaved: boolean;
}) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const { grant } = useSession();
  const { words, marks } = usePartWords();
  const standing = partStanding(kase, part);
  return (
    <PartLink kase={kase} part={part} current={current}>
      <span aria-hidden="true" className={`mark ${standing}`}>
        {marks[standing]}
      </span>
      <span>
        {say(sectionOf(answer.form, part)?.title)}
        <span className="under standing">
          {words[standing]}
          {org === grant?.org ? '' : ` · ${shortName(org)}`}
          {unsaved ? ` · ${t('part.unsaved')}` : ''}
        </span>
      </span>
    </PartLink>
  );
};

/** All parts of the application, whose each is and where it stands; last comes the page of what is missing. */
export const PartList = ({ unsaved, ...props }: Props) => {
  const { t } = useTranslation('county');
  const { kase, current } = props;
  return (
    <nav aria-label={t('part.list')} className="parts">
      <ol>
        {(kase.submission.wanted ?? []).map(({ part, org }) => (
          <li key={part}>
            <Part {...props} part={part} org={org} unsaved={unsaved.has(part)} />
          </li>
        ))}
        {(isWithApplicant(kase) || isSentBack(kase)) && (
          <li className="check">
            <PartLink kase={kase} part="check" current={current}>
              <strong>{kase.status === 'draft' ? t('part.check') : t('part.answer')}</strong>
            </PartLink>
          </li>
        )}
      </ol>
    </nav>
  );
};
