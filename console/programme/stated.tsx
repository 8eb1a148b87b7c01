import { useTranslation } from 'react-i18next';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** What the policy says of its clusters, in its own words: for whoever reads no target of the ledger. */
export const Stated = () => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const { reference } = useReference();
  if (reference === undefined) return null;
  const { targetSystem, targets } = reference.targets;
  return (
    <>
      <p className="under">{t('stated.none')}</p>
      <blockquote className="stated">{say(targetSystem.stated)}</blockquote>
      <p className="under">
        {t('stated.from', { policy: say(targetSystem.policy), clause: targetSystem.clause })}
      </p>
      <ul className="bars">
        {targets
          .filter(({ clusters }) => clusters !== undefined)
          .map(({ id, title, figure }) => (
            <li key={id}>
              <span className="bar-name">{say(title)}</span>
              <span className="bar-said number">{say(figure)}</span>
            </li>
          ))}
      </ul>
    </>
  );
};
