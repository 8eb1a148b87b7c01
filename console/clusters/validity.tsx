import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClusterAnswer } from '../../interface/clusters.ts';
import type { Title } from '../../workflows/cluster/state.ts';
import { EXPIRY_CHOICE, ExpiryChoice, type OpenExpiry } from '../../workflows/validity/state.ts';
import { useReference } from '../api/reference.ts';
import { type Fact, Facts } from '../display/facts.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { ChoiceItem } from '../input/items.tsx';
import { useSession } from '../session/session.ts';

import { Reason } from './reason.tsx';
import { useNumbered, useValidity } from './standing.tsx';

interface Of {
  readonly id: string;
  readonly title: Title;
}

const Answer = ({ id, title: { titleId } }: Of) => {
  const { t } = useTranslation('clusters');
  const { say } = useLanguage();
  return (
    <ActDialog<{ choice: ExpiryChoice; document: DocumentValue }>
      act={{ plural: 'clusters', id, command: 'AnswerExpiry' }}
      title={t('expiry.answer')}
      consequence={t('expiry.answerMeans')}
      body={({ choice, document }) => ({ titleId, choice, document: documentOf(document) })}
      done={t('expiry.answered')}
    >
      <ChoiceItem
        name="choice"
        label={t('expiry.choice')}
        missing={t('expiry.choiceMissing')}
        options={ExpiryChoice.options.map((value) => ({
          value,
          label: say(EXPIRY_CHOICE[value]),
        }))}
      />
      <DocumentFields name="document" label={t('expiry.letter')} />
    </ActDialog>
  );
};

const Extend = ({ id, title: { titleId } }: Of) => {
  const { t } = useTranslation('clusters');
  return (
    <ActDialog<{ document: DocumentValue; to: string }>
      act={{ plural: 'clusters', id, command: 'ExtendTitle' }}
      title={t('expiry.extend')}
      consequence={t('expiry.extendMeans')}
      body={({ document, to }) => ({ titleId, document: documentOf(document), to })}
      done={t('expiry.extended')}
    >
      <DocumentFields name="document" label={t('expiry.decision')} />
      <DateItem name="to" label={t('record.to')} missing={t('removal.dateMissing')} />
    </ActDialog>
  );
};

const End = ({ id, title: { titleId, name } }: Of) => {
  const { t } = useTranslation('clusters');
  return (
    <ActDialog<{ document: DocumentValue; reason: string }>
      act={{ plural: 'clusters', id, command: 'EndTitle' }}
      title={t('expiry.end')}
      consequence={t('expiry.endMeans', { name })}
      body={({ document, reason }) => ({
        titleId,
        document: documentOf(document),
        reason: reason.trim(),
      })}
      done={t('expiry.ended')}
      danger
    >
      <DocumentFields name="document" label={t('expiry.decision')} />
      <Reason />
    </ActDialog>
  );
};

/** Who may answer what is asked about the title's end: its holder by a paper, the office by a document. */
export const ExpiryActs = ({
  cluster,
  title,
  acts,
}: {
  readonly cluster: ClusterAnswer;
  readonly title: Title;
  readonly acts: boolean;
}) => {
  const { grant } = useSession();
  const { applicant, state, clusterId: id } = cluster;
  const holders = [applicant, ...(state.admitted ?? [])];
  const holds =
    (grant?.role === 'clerk' || grant?.role === 'unit-head') && holders.includes(grant.org);
  return (
    <Flex gap={8} wrap style={{ marginBottom: 8 }}>
      {holds && <Answer id={id} title={title} />}
      {acts && <Extend id={id} title={title} />}
      {acts && <End id={id} title={title} />}
    </Flex>
  );
};

/** What is asked, of whom, and what was answered. */
export const ExpiryFacts = ({ asked }: { readonly asked: OpenExpiry }) => {
  const { t } = useTranslation('clusters');
  const { day } = useMoment();
  const { say } = useLanguage();
  const { orgName } = useReference();
  const numbered = useNumbered();
  const { askedAt, office, answer } = asked;
  return (
    <Facts
      column={{ xs: 1, xl: 2 }}
      title={t('expiry.title')}
      facts={[
        [t('expiry.asked'), day(askedAt)],
        [t('expiry.office'), office === undefined ? undefined : orgName(office)],
        [
          t('expiry.choice'),
          answer === undefined
            ? t('expiry.unanswered')
            : `${say(EXPIRY_CHOICE[answer.choice])}（${numbered(answer.document)}）`,
        ],
      ]}
    />
  );
};

/** The documents that extended the title, and the one that ended it at its term. */
export const Terms = ({ title }: { readonly title: Title }) => {
  const { t } = useTranslation('clusters');
  const validity = useValidity();
  const numbered = useNumbered();
  const { extensions = [], ended } = title;
  if (extensions.length === 0 && ended === undefined) return null;
  return (
    <Facts
      column={1}
      facts={[
        ...extensions.map(
          ({ document, from, to }): Fact => [
            t('expiry.extension'),
            `${validity(from, to)}（${numbered(document)}）`,
          ],
        ),
        [t('expiry.endedBy'), ended && `${numbered(ended.document)}：${ended.reason}`],
      ]}
    />
  );
};
