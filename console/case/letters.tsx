import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { ApplicantLetter } from '../../workflows/review/letters/state.ts';
import { api } from '../api/address.ts';
import { Download } from '../display/download.tsx';
import { useMoment } from '../display/moment.tsx';
import { Part } from '../display/part.tsx';
import { useLanguage } from '../i18n/use-language.ts';

const Letter = ({
  id,
  letter,
  corrected,
}: {
  readonly id: string;
  readonly letter: ApplicantLetter;
  /** By a later letter: what this one says counts no more. */
  readonly corrected: boolean;
}) => {
  const { t } = useTranslation('case');
  const { language } = useLanguage();
  const { minute } = useMoment();
  const { letterId, document, at } = letter;
  const { title, text } = language === 'en' ? (letter.english ?? letter) : letter;
  return (
    <section className="letter">
      <h3>
        {title}
        {corrected && <span className="under"> {t('letters.corrected')}</span>}
      </h3>
      <div className="under number">
        {t('letters.issued', { at: minute(at), number: document?.number ?? '' })}
      </div>
      <p className="letter-text">{text}</p>
      <Download
        path={api('/api/cases/{id}/documents/letter.docx', { id, letter: letterId })}
        label={t('letters.word')}
      />
    </section>
  );
};

/** 告知书 of this application, the newest first; nothing where none went out. */
export const Letters = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { letters = [] } = kase.review;
  if (letters.length === 0) return null;
  const corrected = new Set(letters.map(({ replaces }) => replaces));
  return (
    <Part title={t('letters.title')}>
      {[...letters].reverse().map((letter) => (
        <Letter
          key={letter.letterId}
          id={kase.id}
          letter={letter}
          corrected={corrected.has(letter.letterId)}
        />
      ))}
    </Part>
  );
};
