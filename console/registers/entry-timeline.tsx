import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntryAnswer } from '../../interface/registers.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { FileRef, OfficialDocument } from '../../workflows/orgs/document.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { useDocumentName } from '../display/document-name.ts';
import { unitOf } from '../display/field-value.tsx';
import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { useTitled } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { type Change, type Told, toldOf } from './told.ts';
import { EntryValue } from './value.tsx';

interface OfEntry {
  readonly entry: EntryAnswer;
}

const Changed = ({ entry: { names }, change }: OfEntry & { readonly change: Change }) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const titled = useTitled();
  const { field, before, after } = change;
  return (
    <div>
      <dt>{titled(say(field.title), unitOf(field))}</dt>
      <dd>
        {before !== undefined && (
          <>
            <del>
              <EntryValue {...{ field, names }} value={before} />
            </del>{' '}
            <span className="unseen">{t('told.became')}</span>
          </>
        )}
        <EntryValue {...{ field, names }} value={after} />
      </dd>
    </div>
  );
};

/** What an act rests on: its reason, its document, the picture taken. */
const Grounds = ({ entry: { id }, data }: OfEntry & { readonly data: Told['item']['data'] }) => {
  const { t } = useTranslation('registers');
  const documentName = useDocumentName();
  const document = OfficialDocument.safeParse(data.document);
  const photo = FileRef.safeParse(data.photo);
  const stream = `entries/${id}` as const;
  return (
    <>
      {typeof data.reason === 'string' && <div>{t('told.reason', { reason: data.reason })}</div>}
      {document.success && (
        <div>
          {t('told.document', { document: documentName(document.data) })}{' '}
          {document.data.file !== undefined && (
            <ScanLink stream={stream} file={document.data.file} />
          )}
        </div>
      )}
      {photo.success && <ScanLink stream={stream} file={photo.data} />}
    </>
  );
};

const Item = ({ entry, told: { item, changes, rows } }: OfEntry & { readonly told: Told }) => {
  const { say } = useLanguage();
  const { minute } = useMoment();
  const { title, at, by, data } = item;
  const who = [say(by.orgName), say(roleName(by.role))].filter((text) => text !== '');
  return (
    <article aria-label={`${item.seq} ${say(title)}`}>
      <div className="told-head">
        <strong>{say(title)}</strong>
        <span className="number">{minute(at)}</span>
        <span className="under">{who.join(' · ')}</span>
      </div>
      {rows !== undefined && <div className="under">{say(rows.of.title)}</div>}
      {changes.length > 0 && (
        <dl className="told">
          {changes.map((change) => (
            <Changed key={change.field.id} {...{ entry, change }} />
          ))}
        </dl>
      )}
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
