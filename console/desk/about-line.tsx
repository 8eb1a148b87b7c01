import { Link } from '@tanstack/react-router';
import type { Card } from '../../interface/components.ts';
import { pageOf } from '../display/page-of.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** The case, its applicant, its round. */
export const AboutLine = ({ about }: { readonly about: Card }) => {
  const { say } = useLanguage();
  const under = [say(about.applicantName), say(about.callTitle)].filter((text) => text !== '');
  return (
    <>
      <Link to={pageOf(about)}>{about.name ?? about.id}</Link>
      {under.length > 0 && <div className="under">{under.join(' · ')}</div>}
    </>
  );
};
