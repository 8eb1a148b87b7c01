import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { useReference } from '../api/reference.ts';

import { ActDialog } from '../input/act-dialog.tsx';
import type { Snapshot } from './draft-standing.ts';
import type { PartStanding } from './part-standing.ts';

/** What a change does to sign-offs that stand: said before, with whose and which document. */
export const useVoided = (kase: CaseAnswer): string => {
  const { t } = useTranslation('county');
  const { shortName } = useReference();
  const standing = Object.entries(kase.submission.signOffs ?? {}).map(([org, { document }]) =>
    document === undefined
      ? t('signOff.of', { org: shortName(org) })
      : t('signOff.ofDocument', { org: shortName(org), number: document.number }),
  );
  return standing.length === 0 ? '' : t('signOff.voided', { which: standing.join(t('and')) });
};

interface Props {
  readonly kase: CaseAnswer;
  readonly part: string;
  readonly title: string;
  readonly standing: PartStanding;
  readonly snapshot: Snapshot;
  readonly problems: number;
  /** Shows all that is wrong and goes to the first. */
  readonly check: () => void;
}

/** 解除锁定 */
const Reopen = ({ kase, part, title }: Pick<Props, 'kase' | 'part' | 'title'>) => {
  const { t } = useTranslation('county');
  const voided = useVoided(kase);
  return (
    <ActDialog
      act={{ plural: 'cases', id: kase.id, command: 'ReopenPart' }}
      title={t('part.reopen')}
      consequence={`${t('part.reopenMeans', { title })}${voided}`}
      body={() => ({ part })}
      done={t('part.reopened', { title })}
      danger={voided !== ''}
    />
  );
};

/** 确认锁定, of the version that the server has. */
const Confirm = ({ kase, part, title, standing, snapshot }: Omit<Props, 'problems' | 'check'>) => {
  const { t } = useTranslation('county');
  const voided = useVoided(kase);
  const saved = snapshot.standing.kind === 'saved';
  const means =
    standing === 'open'
      ? t('part.confirmMeans', { title })
      : t('part.confirmAgainMeans', { title });
  return (
    <Flex gap={12} align="center" wrap>
      <ActDialog
        act={{ plural: 'cases', id: kase.id, command: 'ConfirmPart' }}
        title={t('part.confirm')}
        consequence={`${means}${voided}`}
        body={() => ({ part, draftVersion: snapshot.version })}
        done={t('part.confirmed', { title })}
        primary
        disabled={!saved || snapshot.version === 0}
      />
      {!saved && <span>{t('part.waitForSave')}</span>}
      {saved && snapshot.version === 0 && <span>{t('part.nothingSaved')}</span>}
    </Flex>
  );
};

/** What can be done to one part as it stands. */
export const PartActs = ({ problems, check, ...props }: Props) => {
  const { t } = useTranslation('county');
  const { kase, part, standing, snapshot } = props;
  if (standing === 'locked')
    return kase.commands.includes('ReopenPart') ? <Reopen {...props} /> : null;
  if (!kase.commands.includes('ConfirmPart')) return null;
  const confirmed = kase.submission.parts?.[part]?.draftVersion;
  const saved = snapshot.standing.kind === 'saved';
  if (standing === 'corrected' && saved && confirmed === snapshot.version)
    return <Alert type="success" showIcon title={t('part.isCorrected')} />;
  if (problems === 0) return <Confirm {...props} />;
  return (
    <Flex gap={12} align="center" wrap>
      <Button type="primary" onClick={check}>
        {t('part.checkFirst')}
      </Button>
      <span>{t('part.problems', { count: problems })}</span>
    </Flex>
  );
};
