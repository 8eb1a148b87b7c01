import { Flex, Form, Input, Radio, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { Candidate, CaseAnswer } from '../../interface/cases.ts';
import type { SeatView } from '../../workflows/review/view-data.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { OnBehalf } from '../behalf/on-behalf.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { serverNow } from '../session/clock.ts';

import { Due } from './nearness.tsx';
import { useCandidates } from './reads.ts';

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
    <Form.Item
      name="expert"
      label={t('expert.choose')}
      rules={[{ required: true, message: t('expert.chooseMissing') }]}
    >
      <Radio.Group
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
    </Form.Item>
  );
};

const Appoint = ({ kase, seat }: { readonly kase: CaseAnswer; readonly seat: string }) => {
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
const TakeBack = ({ kase, seat }: { readonly kase: CaseAnswer; readonly seat: string }) => {
  const { t } = useTranslation('office');
  return (
    <ActDialog<{ readonly reason: string }>
      act={{ plural: 'cases', id: kase.id, command: 'TakeBackAppointment' }}
      title={t('expert.takeBack')}
      consequence={t('expert.takeBackHelp')}
      body={({ reason }) => ({ seat, reason: reason.trim() })}
      done={t('expert.takenBack', { seat })}
    >
      <Form.Item
        name="reason"
        label={t('expert.takeBackReason')}
        rules={[{ required: true, whitespace: true, message: t('expert.takeBackReasonMissing') }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </ActDialog>
  );
};

/** What the office may know of a seat before the scores are closed: who sits there and has declared, no mark. */
const Progress = ({ seat }: { readonly seat: SeatView }) => {
  const { t } = useTranslation('office');
  const { minute } = useMoment();
  if (seat.expert === undefined) return <Tag color="orange">{t('expert.empty')}</Tag>;
  return (
    <>
      {seat.declaredAt === undefined ? (
        <Tag color="blue">{t('expert.toDeclare')}</Tag>
      ) : (
        <Tag color="green">{t('expert.declared', { at: minute(seat.declaredAt) })}</Tag>
      )}
      {seat.written !== undefined && <Tag color="green">{t('expert.scored')}</Tag>}
      {seat.flagged !== undefined && <Tag color="orange">{t('expert.flagged')}</Tag>}
      {seat.absent === true && <Tag color="red">{t('expert.absent')}</Tag>}
    </>
  );
};

/** What may come from a seat on paper, the next first. */
const behalfOf = ({ declaredAt, flagged }: SeatView, defence: boolean): readonly string[] => {
  if (declaredAt === undefined) return ['DeclareInterest'];
  const scores = defence ? ['ScoreCase', 'ScoreDefence'] : ['ScoreCase'];
  return [...(flagged === undefined ? [] : ['ReviseScore']), ...scores, 'GivePanelOpinion'];
};
const SEATED: readonly string[] = ['experts', 'departments-and-experts'];

/** The panel: each seat with its expert, date and progress; an empty one is filled with somebody independent. */
export const BoardExperts = ({
  kase,
  call,
}: {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
}) => {
  const { t } = useTranslation('office');
  const { shortName } = useReference();
  const [now] = useState(serverNow);
  const { data } = useCandidates(kase.id, kase.review.seats.length > 0);
  const nameOf = (account: string | undefined): string =>
    data?.items.find((one) => one.account === account)?.name ?? account ?? '—';
  const open = SEATED.includes(kase.status);
  if (kase.review.seats.length === 0) return <span>{t('expert.notNow')}</span>;
  return (
    <>
      <Typography.Paragraph type="secondary">{t('expert.blind')}</Typography.Paragraph>
      <Table<SeatView>
        aria-label={t('board.experts')}
        rowKey="seat"
        size="small"
        pagination={false}
        dataSource={kase.review.seats}
        columns={[
          { title: t('expert.seat'), dataIndex: 'seat', width: 80 },
          { title: t('expert.name'), width: 160, render: (_, { expert }) => nameOf(expert) },
          {
            title: t('expert.org'),
            width: 180,
            render: (_, { org }) => (org === undefined ? '—' : shortName(org)),
          },
          {
            title: t('seat.due'),
            width: 240,
            render: (_, { due }) => <Due due={due?.at} now={now} />,
          },
          { title: t('seat.status'), width: 260, render: (_, seat) => <Progress seat={seat} /> },
          {
            title: t('seat.acts'),
            width: 200,
            render: (_, row) => {
              const { seat, expert, org, declaredAt } = row;
              return (
                <Flex gap={6} wrap>
                  {open && expert === undefined && <Appoint kase={kase} seat={seat} />}
                  {open && expert !== undefined && declaredAt === undefined && (
                    <TakeBack kase={kase} seat={seat} />
                  )}
                  {open && expert !== undefined && (
                    <OnBehalf
                      kase={kase}
                      call={call}
                      author={{ role: 'expert', org: org ?? '', account: expert }}
                      commands={behalfOf(row, call.call.experts.defence)}
                      seat={seat}
                    />
                  )}
                </Flex>
              );
            },
          },
        ]}
      />
    </>
  );
};
