import { Flex, Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Title } from '../../workflows/cluster/state.ts';
import { useMoment } from '../display/moment.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { Reason } from './reason.tsx';

interface Of {
  readonly id: string;
  readonly title: Title;
}

const Until = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const { t } = useTranslation('clusters');
  return <DateItem name={name} label={label} missing={t('removal.dateMissing')} />;
};

const Remind = ({ id, title: { titleId } }: Of) => {
  const { t } = useTranslation('clusters');
  return (
    <ActDialog<{ reason: string }>
      act={{ plural: 'clusters', id, command: 'RemindHolder' }}
      title={t('removal.remind')}
      consequence={t('removal.remindMeans')}
      body={({ reason }) => ({ titleId, reason: reason.trim() })}
      done={t('removal.reminded')}
    >
      <Reason />
    </ActDialog>
  );
};

const Rectify = ({ id, title: { titleId } }: Of) => {
  const { t } = useTranslation('clusters');
  return (
    <ActDialog<{ reason: string; until: string }>
      act={{ plural: 'clusters', id, command: 'SetRectification' }}
      title={t('removal.rectify')}
      consequence={t('removal.rectifyMeans')}
      body={({ reason, until }) => ({
        titleId,
        reason: reason.trim(),
        until,
      })}
      done={t('removal.rectifySet')}
    >
      <Until name="until" label={t('removal.until')} />
      <Reason />
    </ActDialog>
  );
};

const Notify = ({ id, title: { titleId } }: Of) => {
  const { t } = useTranslation('clusters');
  return (
    <ActDialog<{ document: DocumentValue; statementUntil: string }>
      act={{ plural: 'clusters', id, command: 'NotifyRevocation' }}
      title={t('removal.notify')}
      consequence={t('removal.notifyMeans')}
      body={({ document, statementUntil }) => ({
        titleId,
        document: documentOf(document),
        statementUntil,
      })}
      done={t('removal.notified')}
    >
      <DocumentFields name="document" label={t('removal.notice')} />
      <Until name="statementUntil" label={t('removal.statementUntil')} />
    </ActDialog>
  );
};

const Revoke = ({ id, title: { titleId, name } }: Of) => {
  const { t } = useTranslation('clusters');
  return (
    <ActDialog<{ document: DocumentValue; reason: string }>
      act={{ plural: 'clusters', id, command: 'RevokeTitle' }}
      title={t('removal.revoke')}
      consequence={t('removal.revokeMeans', { name })}
      body={({ document, reason }) => ({
        titleId,
        document: documentOf(document),
        reason: reason.trim(),
      })}
      done={t('removal.revoked')}
      danger
    >
      <DocumentFields name="document" label={t('removal.decision')} />
      <Reason />
    </ActDialog>
  );
};

const Keep = ({ id, title: { titleId } }: Of) => {
  const { t } = useTranslation('clusters');
  return (
    <ActDialog<{ reason: string }>
      act={{ plural: 'clusters', id, command: 'EndRemoval' }}
      title={t('removal.keep')}
      consequence={t('removal.keepMeans')}
      body={({ reason }) => ({ titleId, reason: reason.trim() })}
      done={t('removal.kept')}
    >
      <Reason />
    </ActDialog>
  );
};

/** The next act of the removal, and the way out of it; no step comes by a timer. */
export const RemovalActs = ({ id, title }: Of) => {
  if (title.revoked !== undefined) return null;
  const step = title.removal?.step;
  return (
    <Flex gap={8} wrap>
      {step === undefined && <Remind id={id} title={title} />}
      {step === 'reminded' && <Rectify id={id} title={title} />}
      {step === 'rectifying' && <Notify id={id} title={title} />}
      {step === 'notified' && <Revoke id={id} title={title} />}
      {step !== undefined && <Keep id={id} title={title} />}
    </Flex>
  );
};

const ORDER = ['reminded', 'rectifying', 'notified'] as const;

/** How far the removal has gone: 提醒 → 限期整改 → 告知与陈述申辩 → 集体研究发文撤销. */
export const RemovalSteps = ({ title }: { readonly title: Title }) => {
  const { t } = useTranslation('clusters');
  const { day } = useMoment();
  const { removal } = title;
  if (removal === undefined) return null;
  const at = ORDER.indexOf(removal.step);
  const since = t('removal.since', { at: day(removal.since) });
  const notes = [
    at === 0 ? since : undefined,
    removal.step === 'rectifying' ? t('removal.untilDay', { date: day(removal.until) }) : undefined,
    removal.step === 'notified'
      ? t('removal.statementDay', { date: day(removal.statementUntil) })
      : undefined,
    undefined,
  ];
  const steps = [
    t('removal.step.remind'),
    t('removal.step.rectify'),
    t('removal.step.notify'),
    t('removal.step.revoke'),
  ];
  return (
    <Steps
      size="small"
      aria-label={t('removal.label')}
      current={at}
      items={steps.map((title, index) => ({ title, content: notes[index] }))}
      style={{ margin: '8px 0' }}
    />
  );
};
