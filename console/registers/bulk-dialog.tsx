import { Alert, Button, Modal, Progress } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryLine } from '../../interface/registers.ts';
import type { Act, Register } from '../../workflows/registers/definition.ts';
import { ItemResult } from '../display/item-result.tsx';
import { SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ScanPick } from '../input/scan-field.tsx';
import { fitting } from './bulk-acts.ts';
import { FormFields } from './form-fields.tsx';
import { formOfAct } from './form-parts.ts';
import { type BulkRun, useBulkRun } from './use-bulk-run.ts';
import { type EntryForm, useEntryForm } from './use-entry-form.ts';

interface Props {
  readonly register: Register;
  readonly act: Act;
  readonly rows: readonly EntryLine[];
  /** `acted`: something was carried out. */
  readonly close: (acted: boolean) => void;
}

const VIRTUAL_FROM = 100;
/** With its heading and its buttons the dialog fits 1366 × 768. */
const HEIGHT = 240;

/** A result for each entry, and how many of each. */
const Results = ({ run, rows }: { readonly run: BulkRun; readonly rows: readonly EntryLine[] }) => {
  const { t } = useTranslation('registers');
  const { stage, outcomes, doneCount } = run;
  const acted = stage === 'acting' || stage === 'acted';
  const good = [...outcomes.values()].filter(({ done }) => done).length;
  const faults = outcomes.size - good;
  return (
    <>
      <Alert
        role="status"
        type={faults > 0 ? 'warning' : 'info'}
        title={
          acted ? t('bulk.summary', { done: doneCount, faults }) : t('bulk.tried', { good, faults })
        }
      />
      <SmallTable<EntryLine>
        label={t('bulk.results')}
        rows={rows}
        virtual={rows.length > VIRTUAL_FROM}
        scroll={{ x: 680, y: HEIGHT }}
        columns={[
          { key: 'name', title: t('bulk.entry'), dataIndex: 'name', width: 280 },
          {
            key: 'result',
            title: t('bulk.result'),
            width: 400,
            render: (_, { id }) => (
              <ItemResult
                outcome={outcomes.get(id)}
                done={acted ? t('bulk.done') : t('bulk.possible')}
              />
            ),
          },
        ]}
      />
    </>
  );
};

const Buttons = ({
  run,
  look,
  carryOut,
  leave,
}: {
  readonly run: BulkRun;
  readonly look: () => void;
  readonly carryOut: () => void;
  readonly leave: () => void;
}) => {
  const { t } = useTranslation('registers');
  const { stage, possible, running, stop } = run;
  if (running)
    return (
      <Button danger onClick={stop}>
        {t('bulk.stop')}
      </Button>
    );
  return (
    <>
      <Button onClick={leave}>{t('bulk.close')}</Button>
      {stage === 'filling' && (
        <Button type="primary" onClick={look}>
          {t('bulk.look')}
        </Button>
      )}
      {stage === 'tried' && <Button onClick={run.back}>{t('form.back')}</Button>}
      {stage !== 'filling' && possible.length > 0 && (
        <Button type="primary" onClick={carryOut}>
          {t('bulk.carryOut', { count: possible.length })}
        </Button>
      )}
    </>
  );
};

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

const Told = ({ run, rows }: { readonly run: BulkRun; readonly rows: readonly EntryLine[] }) => {
  const { t } = useTranslation('registers');
  const { running, outcomes, asked } = run;
  return (
    <>
      {running && (
        <Progress
          percent={Math.floor((outcomes.size / Math.max(1, asked)) * 100)}
          aria-label={t('bulk.progress')}
        />
      )}
      <Results {...{ run, rows }} />
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
      footer={<Buttons {...{ run, leave }} look={run.look} carryOut={run.carryOut} />}
    >
      {left > 0 && <Alert type="info" title={t('bulk.left', { count: left })} />}
      {stage === 'filling' ? (
        <Filling {...{ act, form, scan, setScan }} />
      ) : (
        <Told {...{ run, rows }} />
      )}
    </Modal>
  );
};
