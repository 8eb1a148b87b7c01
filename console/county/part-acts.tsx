import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { brokenSeals } from '../../workflows/submission/seals.ts';
import { useReference } from '../api/reference.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import type { Snapshot } from './draft-standing.ts';
import type { PartStanding } from './part-standing.ts';

/** What a change of a part does to sign-offs that stand, said before: whose fall, with which document, and whose do not. */
const useVoided = (kase: CaseAnswer, part: string): string => {
  const { t } = useTranslation('county');
  const { shortName } = useReference();
  const { signOffs = {} } = kase.submission;
  const broken = brokenSeals({ submission: { signOffs } }, part);
  if (broken.length === 0) return '';
  const which = broken.map(([org, { document }]) =>
    document === undefined
      ? t('signOff.of', { org: shortName(org) })
      : t('signOff.ofDocument', { org: shortName(org), number: document.number }),
  );
  const falls = new Set(broken.map(([org]) => org));
  const stand = Object.keys(signOffs)
    .filter((org) => !falls.has(org))
    .map((org) => t('signOff.of', { org: shortName(org) }));
  const kept = stand.length === 0 ? '' : t('signOff.kept', { which: stand.join(t('and')) });
  return `${t('signOff.voided', { which: which.join(t('and')) })}${kept}`;
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
  const voided = useVoided(kase, part);
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
  const voided = useVoided(kase, part);
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
