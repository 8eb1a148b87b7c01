import { Descriptions, Flex, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClusterAnswer } from '../../interface/clusters.ts';
import type { Title } from '../../workflows/cluster/state.ts';
import { EXPIRY_CHOICE, ExpiryChoice, type OpenExpiry } from '../../workflows/validity/state.ts';
import { useReference } from '../api/reference.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { useSession } from '../session/session.ts';

import { Reason } from './reason.tsx';
import { useValidity } from './standing.tsx';

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
      <Form.Item
        name="choice"
        label={t('expiry.choice')}
        rules={[{ required: true, message: t('expiry.choiceMissing') }]}
      >
        <Radio.Group
          options={ExpiryChoice.options.map((value) => ({
            value,
            label: say(EXPIRY_CHOICE[value]),
          }))}
        />
      </Form.Item>
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
  const { askedAt, office, answer } = asked;
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, xl: 2 }}
      title={t('expiry.title')}
      items={[
        { key: 'asked', label: t('expiry.asked'), children: day(askedAt) },
        ...(office === undefined
          ? []
          : [{ key: 'office', label: t('expiry.office'), children: orgName(office) }]),
        {
          key: 'answer',
          label: t('expiry.choice'),
          children:
            answer === undefined
              ? t('expiry.unanswered')
              : `${say(EXPIRY_CHOICE[answer.choice])}（${answer.document.number}，${day(answer.document.date)}）`,
        },
      ]}
    />
  );
};

/** The documents that extended the title, and the one that ended it at its term. */
export const Terms = ({ title }: { readonly title: Title }) => {
  const { t } = useTranslation('clusters');
  const { day } = useMoment();
  const validity = useValidity();
  const { extensions = [], ended } = title;
  if (extensions.length === 0 && ended === undefined) return null;
  return (
    <Descriptions
      size="small"
      column={1}
      items={[
        ...extensions.map(({ document, from, to }) => ({
          key: document.number,
          label: t('expiry.extension'),
          children: `${validity(from, to)}（${document.number}，${day(document.date)}）`,
        })),
        ...(ended === undefined
          ? []
          : [
              {
                key: 'ended',
                label: t('expiry.endedBy'),
                children: `${ended.document.number}，${day(ended.document.date)}：${ended.reason}`,
              },
            ]),
      ]}
    />
  );
};
