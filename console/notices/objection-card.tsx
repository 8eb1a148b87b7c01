import { Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { CONSEQUENCE, FINDING } from '../../workflows/notice/finding.ts';
import {
  CHANNEL,
  OBJECTION_KIND,
  OBJECTION_STATUS,
  REFUSAL_REASON,
} from '../../workflows/notice/objection-kind.ts';
import type { Objection } from '../../workflows/notice/state.ts';
import { useReference } from '../api/reference.ts';

import { Due } from '../display/due.tsx';
import { type Fact, Facts } from '../display/facts.tsx';
import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Conclude } from './conclude.tsx';
import { Admit, Assign, Extend, Refuse } from './objection-acts.tsx';
import { ObjectorLine } from './objector.tsx';
import type { Report } from './reports.ts';

interface Props {
  readonly kase: CaseAnswer;
  readonly objection: Objection;
  readonly number: number;
  readonly report: Report | undefined;
}

const Acts = ({ kase, objection }: Props) => {
  const may = (command: string): boolean => kase.commands.includes(command);
  const { status, inquirer, extended } = objection;
  return (
    <Flex gap={8} wrap style={{ marginTop: 12 }}>
      {status === 'received' && may('AdmitObjection') && (
        <Admit kase={kase} objection={objection} />
      )}
      {status === 'received' && may('RefuseObjection') && (
        <Refuse kase={kase} objection={objection} />
      )}
      {status === 'admitted' && may('AssignInquiry') && (
        <Assign kase={kase} objection={objection} />
      )}
      {status === 'admitted' && !extended && may('ExtendInquiry') && (
        <Extend kase={kase} objection={objection} />
      )}
      {status === 'admitted' &&
        inquirer !== undefined &&
        (may('ConcludeInquiry') || may('RecordOnBehalf')) && (
          <Conclude kase={kase} objection={objection} />
        )}
    </Flex>
  );
};

/** What the inquiry came to, and the report that says so. */
const Concluded = ({
  kase,
  concluded: { finding, consequence, text, document },
}: {
  readonly kase: CaseAnswer;
  readonly concluded: NonNullable<Report['concluded']>;
}) => {
  const { say } = useLanguage();
  return (
    <div>
      <Tag>{finding === undefined ? '' : say(FINDING[finding])}</Tag>
      <Tag>{consequence === undefined ? '' : say(CONSEQUENCE[consequence])}</Tag>
      <div>{text}</div>
      {document !== undefined && (
        <div>
          {document.number} {document.title}{' '}
          {document.file !== undefined && (
            <ScanLink stream={`cases/${kase.id}`} file={document.file} />
          )}
        </div>
      )}
    </div>
  );
};

/** Proof of who objects, for those who may know it, and what was handed in. */
const Papers = ({ kase, report }: Pick<Props, 'kase' | 'report'>) => {
  const { proof, objector, statement } = report ?? {};
  const identity = proof === undefined || objector === undefined ? [] : [proof];
  return (
    <Flex gap={12} wrap>
      {[...identity, ...(statement?.evidence ?? [])].map((file) => (
        <ScanLink key={file.fileId} stream={`cases/${kase.id}`} file={file} />
      ))}
    </Flex>
  );
};

const isOpen = ({ status }: Objection): boolean => status === 'received' || status === 'admitted';

const useObjectionFacts = ({ kase, objection, report }: Props): readonly Fact[] => {
  const { t } = useTranslation('notices');
  const { say } = useLanguage();
  const { orgName } = useReference();
  const { refused, concluded } = report ?? {};
  const { kind, channel, status, inquirer, limit } = objection;
  const dueName = status === 'received' ? t('card.decideBy') : t('card.inquireBy');
  return [
    [t('card.kind'), say(OBJECTION_KIND[kind])],
    [t('card.channel'), say(CHANNEL[channel])],
    [t('card.objector'), <ObjectorLine key="objector" report={report} />, 2],
    [t('card.grounds'), report?.statement?.grounds ?? t('objector.sealed'), 2],
    [t('card.papers'), <Papers key="papers" kase={kase} report={report} />, 2],
    [t('card.inquirer'), inquirer === undefined ? t('card.notAssigned') : orgName(inquirer.org)],
    [dueName, isOpen(objection) ? <Due key="due" due={limit.due} /> : undefined],
    [
      say(OBJECTION_STATUS.refused),
      refused && `${say(refused.reason && REFUSAL_REASON[refused.reason])}　${refused.text}`,
      2,
    ],
    [
      t('card.concluded'),
      concluded && <Concluded key="concluded" kase={kase} concluded={concluded} />,
      2,
    ],
  ];
};

/** One objection: what was said, whose turn it is until when, and what came of it. */
export const ObjectionCard = (props: Props) => {
  const { objection, number } = props;
  const { t } = useTranslation('notices');
  const { say } = useLanguage();
  const { day } = useMoment();
  const facts = useObjectionFacts(props);
  return (
    <Card
      size="small"
      style={{ marginBottom: 16 }}
      title={t('card.title', { n: number, date: day(objection.receivedOn) })}
      extra={
        <Tag color={isOpen(objection) ? 'orange' : 'default'}>
          {say(OBJECTION_STATUS[objection.status])}
        </Tag>
      }
    >
      <Facts column={2} facts={facts} />
      <Acts {...props} />
    </Card>
  );
};
