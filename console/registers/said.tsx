import { useTranslation } from 'react-i18next';
import type { EntryAnswer } from '../../interface/registers.ts';
import { FileRef, OfficialDocument } from '../../workflows/orgs/document.ts';
import { useDocumentName } from '../display/document-name.ts';
import { unitOf } from '../display/field-value.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { useTitled } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useRowName } from './row-name.ts';
import type { Change, Told } from './told.ts';
import { EntryValue } from './value.tsx';

export interface OfEntry {
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
        {before !== undefined && before !== null && (
          <>
            <del>
              <EntryValue {...{ field, names }} value={before} />
            </del>{' '}
            <span className="unseen">{t('told.became')}</span>
          </>
        )}
        {after === null ? t('told.emptied') : <EntryValue {...{ field, names }} value={after} />}
      </dd>
    </div>
  );
};

/** What an act rests on: its reason, its document, the picture taken. */
export const Grounds = ({
  entry: { id },
  data,
}: OfEntry & { readonly data: Told['item']['data'] }) => {
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

/** What an act makes of the entry, field by field. */
export const Changes = ({ entry, told: { changes, rows } }: OfEntry & { readonly told: Told }) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const rowName = useRowName(entry);
  const said = rows === undefined ? '' : rowName(rows.of, rows.said);
  return (
    <>
      {rows !== undefined && (
        <div className="under">
          {said === '' ? say(rows.of.title) : t('told.row', { rows: say(rows.of.title), said })}
        </div>
      )}
      {changes.length > 0 && (
        <dl className="told">
          {changes.map((change) => (
            <Changed key={change.field.id} {...{ entry, change }} />
          ))}
        </dl>
      )}
    </>
  );
};
