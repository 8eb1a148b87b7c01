import { Alert, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Call } from '../../workflows/calls/call.ts';
import type { VetoFinding } from '../../workflows/review/questions/state.ts';
import type { ReviewView } from '../../workflows/review/view-data.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { ReasonItem } from './reason-item.tsx';

/** Before the decision a confirmed fact ends the case; after it the body decides again; after the letter it is recorded. */
const afterwards = ({ status }: CaseAnswer): 'ends' | 'again' | 'recorded' => {
  if (['proposed', 'notice', 'notice-over', 'nominated'].includes(status)) return 'again';
  return ['recommended', 'selected', 'recognised', 'listed'].includes(status) ? 'recorded' : 'ends';
};

interface VetoProps {
  readonly kase: CaseAnswer;
  readonly veto: VetoFinding;
}

const ConfirmVeto = ({ kase, veto }: VetoProps) => {
  const { t } = useTranslation('office');
  const words = {
    ends: { means: t('veto.confirmHelp'), done: t('veto.confirmed') },
    again: { means: t('veto.confirmAgainHelp'), done: t('veto.confirmedAgain') },
    recorded: { means: t('veto.confirmRecordedHelp'), done: t('veto.confirmedRecorded') },
  }[afterwards(kase)];
  return (
    <ActDialog<{ readonly reason: string }>
      act={{ plural: 'cases', id: kase.id, command: 'ConfirmVeto' }}
      title={t('veto.confirm')}
      danger
      consequence={words.means}
      body={(values) => ({ fact: veto.fact, confirmed: true, ...values })}
      done={words.done}
    >
      <ReasonItem />
    </ActDialog>
  );
};

const DismissVeto = ({ kase, veto }: VetoProps) => {
  const { t } = useTranslation('office');
  return (
    <ActDialog<{ readonly reason: string }>
      act={{ plural: 'cases', id: kase.id, command: 'ConfirmVeto' }}
      title={t('veto.dismiss')}
      consequence={t('veto.dismissHelp')}
      body={(values) => ({ fact: veto.fact, confirmed: false, ...values })}
      done={t('veto.dismissed')}
    >
      <ReasonItem />
    </ActDialog>
  );
};

/** A veto fact that a department found: the office confirms or dismisses it. */
export const Veto = ({ kase, veto, call }: VetoProps & { readonly call: Call }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const title = say(call.vetoFacts.find(({ id }) => id === veto.fact)?.title) || veto.fact;
  return (
    <Alert
      type="error"
      showIcon
      title={t('veto.found', { fact: title, org: shortName(veto.department) })}
      description={
        <>
          <p>{t('veto.basis', { basis: veto.basis })}</p>
          <Flex gap={8}>
            <ConfirmVeto kase={kase} veto={veto} />
            <DismissVeto kase={kase} veto={veto} />
          </Flex>
        </>
      }
    />
  );
};

/** What departments found that nobody has looked at yet. */
export const pendingVetoesIn = ({ vetoes = [] }: ReviewView): readonly VetoFinding[] =>
  vetoes.filter(({ status }) => status === 'found');
