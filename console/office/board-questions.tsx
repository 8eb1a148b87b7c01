import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { MEASURE, type Measure } from '../../workflows/review/questions/measure.ts';
import type { Consequence, Flag } from '../../workflows/review/questions/state.ts';
import { useReference } from '../api/reference.ts';

import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { ChoiceItem, OrgItem, PassageItem, TickItem } from '../input/items.tsx';
import { ReasonItem } from './reason-item.tsx';

interface Reported {
  readonly fact: string;
  readonly department: string;
  readonly basis: string;
  readonly document: DocumentValue;
}

const ReportFields = ({ vetoFacts }: Pick<Call, 'vetoFacts'>) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  return (
    <>
      <ChoiceItem
        name="fact"
        label={t('report.fact')}
        missing={t('report.factMissing')}
        vertical
        options={vetoFacts.map(({ id, title }) => ({ value: id, label: say(title) }))}
      />
      <OrgItem
        name="department"
        label={t('report.department')}
        missing={t('report.departmentMissing')}
        among={({ kind }) => kind === 'department'}
        named="shortName"
      />
      <PassageItem
        name="basis"
        label={t('report.basis')}
        missing={t('report.basisMissing')}
        maxLength={2000}
      />
    </>
  );
};

/** A bureau's letter about a veto fact, whether or not the round asked that bureau. */
export const ReportFact = ({ kase, call }: { readonly kase: CaseAnswer; readonly call: Call }) => {
  const { t } = useTranslation('office');
  if (call.vetoFacts.length === 0) return null;
  return (
    <ActDialog<Reported>
      act={{ plural: 'cases', id: kase.id, command: 'ReportFact' }}
      title={t('report.act')}
      consequence={t('report.means')}
      body={({ document, ...rest }) => ({ ...rest, document: documentOf(document) })}
      done={t('report.done')}
    >
      <ReportFields vetoFacts={call.vetoFacts} />
      <DocumentFields name="document" scan={`cases/${kase.id}`} />
    </ActDialog>
  );
};

const DECIDED: readonly string[] = ['proposed', 'notice', 'notice-over', 'nominated'];

const FlagCard = ({ kase, flag }: { readonly kase: CaseAnswer; readonly flag: Flag }) => {
  const { t } = useTranslation('office');
  const { shortName } = useReference();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('flag.title', { org: shortName(flag.department) })}
      description={
        <ActDialog<{ readonly reason: string; readonly resubmit?: boolean }>
          act={{ plural: 'cases', id: kase.id, command: 'AnswerFlag' }}
          title={t('flag.act')}
          consequence={t('flag.means')}
          body={(values) => ({ opinion: flag.opinion, ...values })}
          done={t('flag.done')}
        >
          {DECIDED.includes(kase.status) && (
            <TickItem name="resubmit">{t('flag.resubmit')}</TickItem>
          )}
          <ReasonItem />
        </ActDialog>
      }
    />
  );
};

interface Followed {
  readonly measure: Measure;
  readonly reason: string;
  readonly document: DocumentValue;
}

const ConsequenceCard = ({
  kase,
  consequence: { about },
}: {
  readonly kase: CaseAnswer;
  readonly consequence: Consequence;
}) => {
  const { t } = useTranslation('office');
  const { choices } = useLanguage();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('consequence.title')}
      description={
        <>
          <p>
            {kase.status === 'recommended' ? t('consequence.withdraw') : t('consequence.record')}
          </p>
          <ActDialog<Followed>
            act={{ plural: 'cases', id: kase.id, command: 'RecordConsequence' }}
            title={t('consequence.act')}
            body={({ document, ...rest }) => ({ about, ...rest, document: documentOf(document) })}
            done={t('consequence.done')}
          >
            <ChoiceItem
              name="measure"
              label={t('consequence.measure')}
              missing={t('consequence.measureMissing')}
              vertical
              options={choices(MEASURE)}
            />
            <ReasonItem />
            <DocumentFields name="document" scan={`cases/${kase.id}`} />
          </ActDialog>
        </>
      }
    />
  );
};

/** What holds the case beside disputes and veto facts: corrections after the ranking, and what followed from a fact. */
export const BoardQuestions = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('office');
  const { shortName } = useReference();
  const { flags = [], consequences = [], reopened } = kase.review;
  const open = flags.filter(({ to, answered }) => to === 'office' && answered === undefined);
  if (open.length + consequences.length === 0 && reopened === undefined) return null;
  return (
    <Card title={<h2 className="card-title">{t('questions.title')}</h2>}>
      <Flex vertical gap={12}>
        {reopened !== undefined && (
          <Alert
            type="info"
            showIcon
            title={t('questions.reopened', { body: shortName(reopened.body) })}
          />
        )}
        {open.map((flag) => (
          <FlagCard key={flag.opinion} kase={kase} flag={flag} />
        ))}
        {consequences.map((one) => (
          <ConsequenceCard key={one.about} kase={kase} consequence={one} />
        ))}
      </Flex>
    </Card>
  );
};
