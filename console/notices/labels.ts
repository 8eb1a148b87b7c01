import { useTranslation } from 'react-i18next';
import type {
  Channel,
  Consequence,
  Finding,
  ObjectionKind,
  RefusalReason,
} from '../../workflows/notice/objection.ts';
import type { ObjectionStatus } from '../../workflows/notice/state.ts';

/** Words of this area that stand for values, in the reader's language. */
export const useLabels = () => {
  const { t } = useTranslation('notices');
  const statuses: Readonly<Record<string, string>> = {
    published: t('status.published'),
    corrected: t('status.corrected'),
    withdrawn: t('status.withdrawn'),
    none: t('status.none'),
  };
  const kinds: Readonly<Record<ObjectionKind, string>> = {
    substantive: t('kind.substantive'),
    procedural: t('kind.procedural'),
  };
  const channels: Readonly<Record<Channel, string>> = {
    online: t('channel.online'),
    post: t('channel.post'),
    telephone: t('channel.telephone'),
    visit: t('channel.visit'),
    '12345': t('channel.hotline'),
  };
  const objectionStatuses: Readonly<Record<ObjectionStatus, string>> = {
    received: t('objectionStatus.received'),
    admitted: t('objectionStatus.admitted'),
    refused: t('objectionStatus.refused'),
    concluded: t('objectionStatus.concluded'),
    moot: t('objectionStatus.moot'),
  };
  const findings: Readonly<Record<Finding, string>> = {
    upheld: t('finding.upheld'),
    partly: t('finding.partly'),
    'not-upheld': t('finding.notUpheld'),
  };
  const consequences: Readonly<Record<Consequence, string>> = {
    continue: t('consequence.continue'),
    're-notice': t('consequence.again'),
    suspend: t('consequence.suspend'),
    remove: t('consequence.remove'),
  };
  const refusals: Readonly<Record<RefusalReason, string>> = {
    'no-evidence': t('refusal.noEvidence'),
    'false-identity': t('refusal.falseIdentity'),
    'outside-file': t('refusal.outsideFile'),
    'own-result': t('refusal.ownResult'),
    late: t('refusal.late'),
  };
  return { statuses, kinds, channels, objectionStatuses, findings, consequences, refusals };
};
