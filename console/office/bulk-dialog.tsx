import { Button, Form, Modal, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NamedForm } from '../input/named-form.tsx';
import type { BulkKind, BulkValues } from './bulk-acts.ts';
import { BulkResults } from './bulk-results.tsx';
import { NoteItem } from './note-item.tsx';
import type { QueueRow } from './queue-filter.ts';
import { type BulkRun, useBulk } from './use-bulk.ts';
import { VisitChoice } from './visit-choice.tsx';

interface Props {
  readonly kind: BulkKind;
  readonly title: string;
  readonly rows: readonly QueueRow[];
  /** `acted`: something was carried out. */
  readonly close: (acted: boolean) => void;
}

const Fields = ({ kind }: { readonly kind: BulkKind }) => {
  if (kind === 'remind') return null;
  return kind === 'visit' ? <VisitChoice maxLength={2000} /> : <NoteItem />;
};

const useConsequence = (kind: BulkKind): string => {
  const { t } = useTranslation('office');
  return {
    accept: t('bulk.acceptHelp'),
    remind: t('bulk.remindHelp'),
    'close-opinions': t('bulk.closeOpinionsHelp'),
    visit: t('bulk.visitHelp'),
  }[kind];
};

const countOf = ({ items }: BulkRun, at: string): number =>
  [...items.values()].filter((item) => item.at === at).length;

const Buttons = ({
  run,
  tryOut,
  close,
}: {
  readonly run: BulkRun;
  readonly tryOut: () => void;
  readonly close: () => void;
}) => {
  const { t } = useTranslation('office');
  const { stage } = run;
  const possible = countOf(run, 'possible') + countOf(run, 'failed');
  if (stage === 'trying' || stage === 'running')
    return (
      <Button danger onClick={run.stop} disabled={run.stopped}>
        {run.stopped ? t('bulk.stopping') : t('bulk.stop')}
      </Button>
    );
  return (
    <>
      <Button onClick={close}>{t('bulk.close')}</Button>
      {stage === 'idle' && (
        <Button type="primary" onClick={tryOut}>
          {t('bulk.tryOut')}
        </Button>
      )}
      {stage !== 'idle' && (
        <Button type="primary" disabled={possible === 0} onClick={() => void run.carryOut()}>
          {stage === 'finished'
            ? t('bulk.rest', { n: possible })
            : t('bulk.carryOut', { n: possible })}
        </Button>
      )}
    </>
  );
};

const Told = ({ run, rows }: { readonly run: BulkRun; readonly rows: number }) => {
  const { t } = useTranslation('office');
  const running = run.stage === 'running';
  const told = running ? countOf(run, 'done') + countOf(run, 'failed') : run.items.size;
  const total = running ? told + countOf(run, 'possible') : rows;
  return (
    <Progress
      percent={total === 0 ? 100 : Math.floor((told / total) * 100)}
      aria-label={t('bulk.progress')}
    />
  );
};

/** One act on many cases: what was entered, a try on each, the results; it can be stopped at any moment. */
export const BulkDialog = ({ kind, title, rows: given, close }: Props) => {
  const { t } = useTranslation('office');
  const consequence = useConsequence(kind);
  const [form] = Form.useForm<BulkValues>();
  // The list below the dialog is read again while it is open; what was chosen stays what it was.
  const [rows] = useState(given);
  const run = useBulk(kind, rows);
  const busy = run.stage === 'trying' || run.stage === 'running';
  const leave = (): void => close(countOf(run, 'done') > 0);
  return (
    <Modal
      open
      title={t('bulk.titleOf', { title, n: rows.length })}
      width={820}
      style={{ top: 24 }}
      mask={{ closable: false }}
      closable={!busy}
      keyboard={!busy}
      onCancel={leave}
      footer={<Buttons run={run} tryOut={() => form.submit()} close={leave} />}
    >
      <p>{consequence}</p>
      <NamedForm<BulkValues>
        form={form}
        layout="vertical"
        disabled={run.stage !== 'idle'}
        onFinish={(values) => void run.tryOut(values)}
      >
        <Fields kind={kind} />
      </NamedForm>
      {busy && <Told run={run} rows={rows.length} />}
      {run.stage !== 'idle' && <BulkResults run={run} rows={rows} />}
    </Modal>
  );
};
