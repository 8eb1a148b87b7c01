import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { Candidate, CaseAnswer } from '../../interface/cases.ts';
import { applicationOf } from '../../workflows/calls/call.ts';
import type { SeatView } from '../../workflows/review/view-data.ts';
import { Loaded } from '../app/loaded.tsx';
import { OnBehalf } from '../behalf/on-behalf.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { ChoiceItem, PassageItem } from '../input/items.tsx';
import { useCandidates } from './reads.ts';

interface OfSeat {
  readonly kase: CaseAnswer;
  readonly seat: string;
}

const useHints = (): Readonly<Record<Candidate['hints'][number], string>> => {
  const { t } = useTranslation('office');
  return {
    seated: t('expert.seated'),
    recused: t('expert.recused'),
    'works-for-party': t('expert.worksForParty'),
  };
};

/** Those who can sit first; who cannot is shown with the reason, so that nobody looks for them. */
const sorted = (items: readonly Candidate[]): readonly Candidate[] =>
  [...items].sort((a, b) => a.hints.length - b.hints.length || (a.org < b.org ? -1 : 1));

const Choose = ({ items }: { readonly items: readonly Candidate[] }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const hints = useHints();
  return (
    <ChoiceItem
      name="expert"
      label={t('expert.choose')}
      missing={t('expert.chooseMissing')}
      vertical
      style={{ maxHeight: 320, overflow: 'auto' }}
      options={sorted(items).map(({ account, name, orgName, hints: against }) => ({
        value: account,
        disabled: against.length > 0,
        label: (
          <>
            {name ?? account} · {say(orgName)}{' '}
            {against.map((hint) => (
              <Tag key={hint} color="red">
                {hints[hint]}
              </Tag>
            ))}
          </>
        ),
      }))}
    />
  );
};

const Appoint = ({ kase, seat }: OfSeat) => {
  const { t } = useTranslation('office');
  const candidates = useCandidates(kase.id, true);
  return (
    <ActDialog<{ readonly expert: string }>
      act={{ plural: 'cases', id: kase.id, command: 'AppointExpert' }}
      title={t('expert.appoint')}
      primary
      consequence={t('expert.appointHelp')}
      body={({ expert }) => ({ seat, expert })}
      done={t('expert.appointed', { seat })}
    >
      <Loaded
        query={candidates}
        empty={{ when: ({ items }) => items.length === 0, say: t('expert.nobody') }}
      >
        {({ items }) => <Choose items={items} />}
      </Loaded>
    </ActDialog>
  );
};

/** A wrong appointment, as long as its expert has declared nothing. */
const TakeBack = ({ kase, seat }: OfSeat) => {
  const { t } = useTranslation('office');
  return (
    <ActDialog<{ readonly reason: string }>
      act={{ plural: 'cases', id: kase.id, command: 'TakeBackAppointment' }}
      title={t('expert.takeBack')}
      consequence={t('expert.takeBackHelp')}
      body={({ reason }) => ({ seat, reason: reason.trim() })}
      done={t('expert.takenBack', { seat })}
    >
      <PassageItem
        name="reason"
        label={t('expert.takeBackReason')}
        missing={t('expert.takeBackReasonMissing')}
        rows={2}
        maxLength={2000}
      />
    </ActDialog>
  );
};

/** What may come from a seat on paper, the next first. */
const behalfOf = ({ declaredAt, flagged }: SeatView, defence: boolean): readonly string[] => {
  if (declaredAt === undefined) return ['DeclareInterest'];
  const scores = defence ? ['ScoreCase', 'ScoreDefence'] : ['ScoreCase'];
  return [...(flagged === undefined ? [] : ['ReviseScore']), ...scores, 'GivePanelOpinion'];
};

/** What the office does about one seat while experts score: fills it, empties it, records what came on paper. */
export const ExpertActs = ({
  kase,
  call,
  seat: row,
}: {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
  readonly seat: SeatView;
}) => {
  const { seat, expert, org = '', declaredAt } = row;
  if (expert === undefined)
    return (
      <Flex gap={6} wrap>
        <Appoint kase={kase} seat={seat} />
      </Flex>
    );
  return (
    <Flex gap={6} wrap>
      {declaredAt === undefined && <TakeBack kase={kase} seat={seat} />}
      <OnBehalf
        kase={kase}
        call={call}
        author={{ role: 'expert', org, account: expert }}
        commands={behalfOf(row, applicationOf(call.call).experts.defence)}
        seat={seat}
      />
    </Flex>
  );
};
