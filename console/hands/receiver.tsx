import { useTranslation } from 'react-i18next';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { SelectItem } from '../input/items.tsx';
import { useSession } from '../session/session.ts';

const SECTION = 'section:';

/** What was chosen, as the command takes it. */
export const handed = (to: string): { readonly account: string } | { readonly section: string } =>
  to.startsWith(SECTION) ? { section: to.slice(SECTION.length) } : { account: to };

interface Props {
  readonly task: { readonly org: string; readonly role: string };
  readonly sections?: boolean;
  /** Whether oneself is among them. */
  readonly self?: boolean;
}

/** A colleague who may answer it, or with `sections` a section of the organisation. */
export const Receiver = ({ task: { org, role }, sections = false, self = false }: Props) => {
  const { t } = useTranslation('hands');
  const { say } = useLanguage();
  const { me } = useSession();
  const query = useRead(api('/api/colleagues', { org, role }));
  return (
    <Loaded query={query}>
      {(found) => {
        const people = found.items
          .filter(({ account }) => account !== me?.account || self)
          .map(({ account, name = account, sectionName }) => ({
            value: account,
            label: [name, say(sectionName)].filter((text) => text !== '').join(' · '),
          }));
        const places = found.sections.map((section) => ({
          value: `${SECTION}${section.org}`,
          label: say(section.name),
        }));
        return (
          <SelectItem
            name="to"
            label={sections && places.length > 0 ? t('receiverOrSection') : t('receiver')}
            missing={t('receiverMissing')}
            options={[...people, ...(sections ? places : [])]}
            search
          />
        );
      }}
    </Loaded>
  );
};
