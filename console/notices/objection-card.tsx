import { Card, Descriptions, Flex, Tag } from 'antd';
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
import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Admit, Assign, Conclude, Extend, Refuse } from './objection-acts.tsx';
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

const useOutcomeItems = (report: Report | undefined, kase: CaseAnswer) => {
  const { t } = useTranslation('notices');
  const { say } = useLanguage();
  const { refused, concluded } = report ?? {};
  return [
    ...(refused === undefined
      ? []
      : [
          {
            key: 'refused',
            label: say(OBJECTION_STATUS.refused),
            span: 2,
            children: `${refused.reason === undefined ? '' : say(REFUSAL_REASON[refused.reason])}　${refused.text}`,
          },
        ]),
    ...(concluded === undefined
      ? []
      : [
          {
            key: 'concluded',
            label: t('card.concluded'),
            span: 2,
            children: (
              <div>
                <Tag>{concluded.finding === undefined ? '' : say(FINDING[concluded.finding])}</Tag>
                <Tag>
                  {concluded.consequence === undefined
                    ? ''
                    : say(CONSEQUENCE[concluded.consequence])}
                </Tag>
                <div>{concluded.text}</div>
                {concluded.document !== undefined && (
                  <div>
                    {concluded.document.number} {concluded.document.title}{' '}
                    {concluded.document.file !== undefined && (
                      <ScanLink stream={`cases/${kase.id}`} file={concluded.document.file} />
                    )}
                  </div>
                )}
              </div>
            ),
          },
        ]),
  ];
};

/** One objection: what was said, whose turn it is until when, and what came of it. */
export const ObjectionCard = (props: Props) => {
  const { kase, objection, number, report } = props;
  const { t } = useTranslation('notices');
  const { say } = useLanguage();
  const { day } = useMoment();
  const { orgName } = useReference();
  const outcomeItems = useOutcomeItems(report, kase);
  const open = objection.status === 'received' || objection.status === 'admitted';
  return (
    <Card
      size="small"
      style={{ marginBottom: 16 }}
      title={t('card.title', { n: number, date: day(objection.receivedOn) })}
      extra={
        <Tag color={open ? 'orange' : 'default'}>{say(OBJECTION_STATUS[objection.status])}</Tag>
      }
    >
      <Descriptions
        size="small"
        column={2}
        items={[
          { key: 'kind', label: t('card.kind'), children: say(OBJECTION_KIND[objection.kind]) },
          { key: 'channel', label: t('card.channel'), children: say(CHANNEL[objection.channel]) },
          {
            key: 'objector',
            label: t('card.objector'),
            span: 2,
            children: <ObjectorLine report={report} />,
          },
          {
            key: 'grounds',
            label: t('card.grounds'),
            span: 2,
            children: report?.statement?.grounds ?? t('objector.sealed'),
          },
          {
            key: 'papers',
            label: t('card.papers'),
            span: 2,
            children: (
              <Flex gap={12} wrap>
                {[
                  ...(report?.proof === undefined || report.objector === undefined
                    ? []
                    : [report.proof]),
                  ...(report?.statement?.evidence ?? []),
                ].map((file) => (
                  <ScanLink key={file.fileId} stream={`cases/${kase.id}`} file={file} />
                ))}
              </Flex>
            ),
          },
          {
            key: 'inquirer',
            label: t('card.inquirer'),
            children:
              objection.inquirer === undefined
                ? t('card.notAssigned')
                : orgName(objection.inquirer.org),
          },
          ...(open
            ? [
                {
                  key: 'due',
                  label: objection.status === 'received' ? t('card.decideBy') : t('card.inquireBy'),
                  children: <Due due={objection.limit.due} />,
                },
              ]
            : []),
          ...outcomeItems,
        ]}
      />
      <Acts {...props} />
    </Card>
  );
};
