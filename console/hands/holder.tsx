import { useTranslation } from 'react-i18next';
import type { InHandShown } from '../../interface/components.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** Whoever has it in hand: a colleague by name, or a section. */
export const useHolderName = (): ((hand: InHandShown) => string) => {
  const { say } = useLanguage();
  return ({ account, name, sectionName }) => name ?? account ?? say(sectionName);
};

/** Who has it in hand, and who helps. */
export const Holder = ({ hand }: { readonly hand: InHandShown | undefined }) => {
  const { t } = useTranslation('hands');
  const name = useHolderName();
  if (hand === undefined) return <span className="under">{t('nobody')}</span>;
  const { lent } = hand;
  return (
    <span>
      {name(hand)}
      {lent !== undefined && (
        <div className="under">{t('lent', { name: lent.name ?? lent.account })}</div>
      )}
    </span>
  );
};
