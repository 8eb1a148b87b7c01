import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../engine/bilingual.ts';
import { roleName } from '../../workflows/account/roles.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Changes, Grounds, type OfEntry } from './said.tsx';
import { type Told, toldOf } from './told.ts';

/** Whose act it was; a recorded one never shows as its author's own. */
const Who = ({ item: { by, onBehalfOf, deputy } }: Pick<Told, 'item'>) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const named = ({ orgName, role }: { readonly orgName: Bilingual; readonly role: string }) =>
    [say(orgName), say(roleName(role))].filter((text) => text !== '').join(' · ');
  const inFor = deputy === undefined ? '' : t('behalf.deputy', { ...deputy });
  if (onBehalfOf === undefined)
    return (
      <span className="under">
        {named(by)}
        {inFor}
      </span>
    );
  return (
    <span className="under">
      <Tag color="orange">{t('behalf.mark')}</Tag>
      {t('behalf.who', {
        who: named(onBehalfOf),
        recorder: named(by),
        checker: onBehalfOf.checkedBy,
      })}
    </span>
  );
};

const Item = ({ entry, told }: OfEntry & { readonly told: Told }) => {
  const { say } = useLanguage();
  const { minute } = useMoment();
  const { item, recorded } = told;
  const { title, at, data } = item;
  return (
    <article aria-label={`${item.seq} ${say(title)}`}>
      <div className="told-head">
        <strong>{say(title)}</strong>
        {recorded !== undefined && <Tag>{say(recorded.title)}</Tag>}
        <span className="number">{minute(at)}</span>
        <Who item={item} />
      </div>
      <Changes {...{ entry, told }} />
      <Grounds {...{ entry, data }} />
    </article>
  );
};

/** What happened to the entry, the latest first: when, what, by whom, what it changed and on what it rests. */
export const Timeline = ({ register, entry }: OfEntry & { readonly register: Register }) => {
  const { t } = useTranslation('registers');
  const told = [...toldOf(register, entry.history)].reverse();
  return (
    <Card size="small" title={<h2 className="part-title">{t('told.title')}</h2>}>
      <ol className="told-list" aria-label={t('told.title')}>
        {told.map((one) => (
          <li key={one.item.seq}>
            <Item {...{ entry }} told={one} />
          </li>
        ))}
      </ol>
    </Card>
  );
};
