import { useTranslation } from 'react-i18next';
import { announce } from '../../app/announce.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { ActModal } from '../act-modal.tsx';
import { Changes, Handled } from '../sheet/changes.tsx';
import { type Pasted, type Row, type TableField, tableChanges } from './rows.ts';
import { Errors } from './table-import.tsx';

/** What a paste replaces, converts and leaves out, cell by cell, before it is taken. */
export const PastePreview = ({
  field,
  rows,
  pasted,
  take,
  close,
}: {
  readonly field: TableField;
  readonly rows: readonly Row[];
  readonly pasted: Pasted | undefined;
  readonly take: (rows: readonly Row[]) => void;
  readonly close: () => void;
}) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  const accept = (): void => {
    if (pasted === undefined) return;
    take(pasted.next);
    announce(t('table.pasted', { count: pasted.rows.length }));
    close();
  };
  return (
    <ActModal
      open={pasted !== undefined}
      title={t('paste.into', { table: say(field.title) })}
      width={720}
      act={t('paste.accept')}
      onAct={accept}
      onCancel={close}
    >
      {pasted !== undefined && (
        <>
          <Handled {...pasted} />
          <Errors field={field} read={pasted} />
          <Changes changes={tableChanges(field, rows, pasted.next)} />
        </>
      )}
    </ActModal>
  );
};
