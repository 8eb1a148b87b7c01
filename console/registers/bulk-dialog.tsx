import { Alert, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryLine } from '../../interface/registers.ts';
import type { Act, Register } from '../../workflows/registers/definition.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ScanPick } from '../input/scan-field.tsx';
import { fitting } from './bulk-acts.ts';
import { FormFields } from './form-fields.tsx';
import { formOfAct } from './form-parts.ts';
import { Told, TriedButtons } from './tried.tsx';
import { useBulkRun } from './use-bulk-run.ts';
import { type EntryForm, useEntryForm } from './use-entry-form.ts';

interface Props {
  readonly register: Register;
  readonly act: Act;
  readonly rows: readonly EntryLine[];
  /** `acted`: something was carried out. */
  readonly close: (acted: boolean) => void;
}

/** With its heading and its buttons it fits 1366 × 768. */
const HEIGHT = 240;

/** What the chosen entries share: the act's own fields, and the scan of its document. */
const Filling = ({
  act,
  form,
  scan,
  setScan,
}: Pick<Props, 'act'> & {
  readonly form: EntryForm;
  readonly scan: File | undefined;
  readonly setScan: (scan: File | undefined) => void;
}) => {
  const { t } = useTranslation('registers');
  return (
    <>
      <FormFields form={form} />
      {act.needs.includes('document') && (
        <div className="field">
          <div className="field-label">{t('bulk.scan')}</div>
          <ScanPick value={scan} onChange={setScan} />
        </div>
      )}
    </>
  );
};

const useBulkForm = ({ register, act, rows: given, close }: Props) => {
  // The list below the dialog is read again while it is open; what was chosen stays what it was.
  const [chosen] = useState(given);
  const rows = useMemo(() => fitting(act, chosen), [act, chosen]);
  const shape = useMemo(() => formOfAct(register, act), [register, act]);
  const form = useEntryForm(`bulk.${register.name}.${act.id}`, shape);
  const [scan, setScan] = useState<File>();
  const run = useBulkRun({ act, rows, form, scan });
  const leave = (): void => {
    const acted = run.doneCount > 0;
    if (acted) form.forget();
    close(acted);
  };
  return { rows, form, scan, setScan, run, leave, left: chosen.length - rows.length };
};

/** One act on many entries: what they share, a look at each, a result for each; it can be stopped at any moment. */
export const BulkDialog = (props: Props) => {
  const { act } = props;
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const { rows, form, scan, setScan, run, leave, left } = useBulkForm(props);
  const { stage, running } = run;
  return (
    <Modal
      open
      title={t('bulk.titleOf', { title: say(act.title), count: rows.length })}
      width={820}
      style={{ top: 24 }}
      mask={{ closable: false }}
      closable={!running}
      keyboard={!running}
      onCancel={leave}
      footer={<TriedButtons {...{ run, leave }} />}
    >
      {left > 0 && <Alert type="info" title={t('bulk.left', { count: left })} />}
      {stage === 'filling' ? (
        <Filling {...{ act, form, scan, setScan }} />
      ) : (
        <Told {...{ run, rows }} height={HEIGHT} />
      )}
    </Modal>
  );
};
