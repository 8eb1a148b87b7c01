import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { DepartmentView } from '../../workflows/review/view-data.ts';
import { useReference } from '../api/reference.ts';
import { OnBehalf } from '../behalf/on-behalf.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { DropDepartment } from './asking-acts.tsx';
import { ReasonItem } from './reason-item.tsx';

interface Props {
  readonly kase: CaseAnswer;
  readonly seat: DepartmentView;
}

const EndWaiting = ({ kase, seat }: Props) => {
  const { t } = useTranslation('office');
  const { shortName } = useReference();
  const veto = seat.vetoFacts.length > 0;
  return (
    <ActDialog<{ readonly reason: string; readonly document?: DocumentValue }>
      act={{ plural: 'cases', id: kase.id, command: 'EndWaiting' }}
      title={t('seat.endWaiting')}
      danger
      consequence={t('seat.endWaitingHelp', { org: shortName(seat.org) })}
      body={({ reason, document }) => ({
        department: seat.org,
        reason,
        ...(veto ? { document: documentOf(document) } : {}),
      })}
      done={t('seat.endedWaiting', { org: shortName(seat.org) })}
    >
      <ReasonItem />
      {veto && <DocumentFields name="document" label={t('seat.endWaitingDocument')} />}
    </ActDialog>
  );
};

const Remind = ({ kase, seat }: Props) => {
  const { t } = useTranslation('office');
  const { shortName } = useReference();
  const org = shortName(seat.org);
  return (
    <ActDialog
      act={{ plural: 'cases', id: kase.id, command: 'RemindDepartment' }}
      title={t('seat.remind')}
      consequence={t('seat.remindHelp', { org })}
      body={() => ({ department: seat.org })}
      done={t('seat.reminded', { org })}
    />
  );
};

/** How a department answers: first, or setting right what it said; of a report figure by figure. */
const answerOf = ({ period }: CaseAnswer, { status }: DepartmentView): string => {
  const answered = status === 'answered';
  if (period !== undefined) return answered ? 'CorrectVerification' : 'VerifyFigures';
  return answered ? 'CorrectOpinion' : 'GiveOpinion';
};

/** What the office does about one department: reminds it, records its letter, ends the waiting once it is late. */
export const DepartmentActs = ({
  kase,
  call,
  seat,
  late,
}: Props & { readonly call: CallAnswer; readonly late: boolean }) => {
  const command = answerOf(kase, seat);
  const author = { role: 'department', org: seat.org };
  const letter = <OnBehalf kase={kase} call={call} author={author} commands={[command]} />;
  // What it sent back is with the applicant: the department is not who is waited for.
  const drop = kase.period === undefined && !late && <DropDepartment kase={kase} seat={seat} />;
  if (seat.status !== 'asked') return letter;
  if (seat.sentBack === true)
    return (
      <Flex gap={6} wrap>
        {letter}
        {drop}
      </Flex>
    );
  return (
    <Flex gap={6} wrap>
      <Remind kase={kase} seat={seat} />
      {letter}
      {late && <EndWaiting kase={kase} seat={seat} />}
      {drop}
    </Flex>
  );
};
