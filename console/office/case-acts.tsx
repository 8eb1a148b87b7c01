import { Form, InputNumber, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { LineItem, PassageItem } from '../input/items.tsx';
import { NoteItem } from './note-item.tsx';
import { ReasonItem } from './reason-item.tsx';

const act = (id: string, command: string) => ({ plural: 'cases' as const, id, command });
const blankIs = (text: string | undefined): object =>
  text === undefined || text.trim() === '' ? {} : { note: text.trim() };

/** The act may rest on a document; its fields are there once one says so. */
const ByDocument = ({
  on,
  change,
}: {
  readonly on: boolean;
  readonly change: (on: boolean) => void;
}) => {
  const { t } = useTranslation('office');
  return (
    <>
      <Form.Item label={t('acts.byDocument')}>
        <Switch checked={on} onChange={change} aria-label={t('acts.byDocument')} />
      </Form.Item>
      {on && <DocumentFields name="document" />}
    </>
  );
};

interface Noted {
  readonly note?: string;
}

export const AcceptCase = ({
  id,
  primary = true,
}: {
  readonly id: string;
  readonly primary?: boolean;
}) => {
  const { t } = useTranslation('office');
  return (
    <ActDialog<Noted>
      act={act(id, 'AcceptCase')}
      title={t('acts.accept')}
      primary={primary}
      consequence={t('acts.acceptHelp')}
      body={({ note }) => blankIs(note)}
      done={t('acts.accepted')}
    >
      <NoteItem />
    </ActDialog>
  );
};

export const DeclineCase = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('office');
  return (
    <ActDialog<{ readonly reason: string; readonly basis: string }>
      act={act(id, 'DeclineCase')}
      title={t('acts.decline')}
      danger
      consequence={t('acts.declineHelp')}
      body={(values) => values}
      done={t('acts.declined')}
    >
      <ReasonItem />
      <LineItem
        name="basis"
        label={t('acts.basis')}
        extra={t('acts.basisHelp')}
        missing={t('acts.basisMissing')}
        maxLength={2000}
      />
    </ActDialog>
  );
};

interface Extension {
  readonly days: number;
  readonly reason: string;
  readonly document?: DocumentValue;
}

export const ExtendCorrection = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('office');
  const [byDocument, setByDocument] = useState(false);
  return (
    <ActDialog<Extension>
      act={act(id, 'ExtendCorrection')}
      title={t('acts.extend')}
      consequence={t('acts.extendHelp')}
      initial={{ days: 3 }}
      body={({ days, reason, document }) => ({
        days,
        reason,
        ...(byDocument ? { document: documentOf(document) } : {}),
      })}
      done={t('acts.extended')}
    >
      <Form.Item
        name="days"
        label={t('acts.days')}
        rules={[{ required: true, message: t('acts.daysMissing') }]}
      >
        <InputNumber min={1} max={60} precision={0} />
      </Form.Item>
      <ReasonItem />
      <ByDocument on={byDocument} change={setByDocument} />
    </ActDialog>
  );
};

export const CloseOpinions = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('office');
  return (
    <ActDialog<Noted>
      act={act(id, 'CloseOpinions')}
      title={t('acts.closeOpinions')}
      consequence={t('acts.closeOpinionsHelp')}
      body={({ note }) => blankIs(note)}
      done={t('acts.closedOpinions')}
    >
      <NoteItem />
    </ActDialog>
  );
};

export const ResumeCase = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('office');
  const [byDocument, setByDocument] = useState(false);
  return (
    <ActDialog<{ readonly note: string; readonly document?: DocumentValue }>
      act={act(id, 'ResumeCase')}
      title={t('acts.resume')}
      primary
      consequence={t('acts.resumeHelp')}
      body={({ note, document }) => ({
        note,
        ...(byDocument ? { document: documentOf(document) } : {}),
      })}
      done={t('acts.resumed')}
    >
      <PassageItem
        name="note"
        label={t('acts.resumeNote')}
        missing={t('acts.reasonMissing')}
        maxLength={5000}
      />
      <ByDocument on={byDocument} change={setByDocument} />
    </ActDialog>
  );
};
