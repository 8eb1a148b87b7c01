import { useParams } from '@tanstack/react-router';
import { Alert, Flex, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer, ConfirmedValues } from '../../interface/cases.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';

import { CaseLink } from '../display/case-link.tsx';
import { Evidence } from '../display/evidence.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { useKept } from '../input/use-kept.ts';

import { EvidenceList } from './evidence-list.tsx';
import { FormalActs } from './formal-acts.tsx';
import { FormalForm } from './formal-form.tsx';
import { FormalRounds } from './formal-rounds.tsx';
import './office.css';
import { useCall } from '../api/call-reads.ts';
import { useCase, useParts } from '../api/case-reads.ts';
import { PinnedItems } from './pinned-items.tsx';
import { type Pinned, usePins } from './pins.ts';

interface Props {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
  readonly parts: readonly ConfirmedValues[];
}

const NONE: Pinned = {};

const Sides = ({ kase, call, parts }: Props) => {
  const { t } = useTranslation('office');
  const [kept, keep, forget] = useKept<Pinned>(`return.${kase.id}`, NONE);
  const [file, setFile] = useState<string>();
  const [tab, setTab] = useState<'work' | 'evidence'>('work');
  const pinned = kept ?? NONE;
  const files = Object.values(kase.submission.files ?? {});
  const open = kase.status === 'formal-review' && kase.commands.includes('ReturnForCorrection');
  const pins = usePins(pinned, keep);
  const openFile = (fileId: string): void => {
    setFile(fileId);
    setTab('evidence');
  };
  return (
    <div className="sides">
      <section aria-label={t('formal.form')} className="side">
        <FormalForm
          form={call.form}
          parts={parts}
          files={files}
          returns={kase.review.returns ?? []}
          {...(open ? { pins } : {})}
          openFile={openFile}
        />
      </section>
      <section aria-label={t('formal.work')} className="side">
        <Tabs
          activeKey={tab}
          onChange={(key) => setTab(key === 'evidence' ? 'evidence' : 'work')}
          items={[
            {
              key: 'work',
              label: open
                ? t('formal.tabItems', { n: Object.keys(pinned).length })
                : t('acts.title'),
              children: (
                <>
                  {open && <PinnedItems form={call.form} pins={pins} />}
                  <FormalActs kase={kase} form={call.form} pinned={pinned} sent={forget} />
                  <FormalRounds kase={kase} form={call.form} />
                </>
              ),
            },
            {
              key: 'evidence',
              label: t('formal.tabEvidence', { n: files.length }),
              children: (
                <>
                  <EvidenceList form={call.form} files={files} current={file} open={setFile} />
                  {file !== undefined && <Evidence caseId={kase.id} fileId={file} height={520} />}
                </>
              ),
            },
          ]}
        />
      </section>
    </div>
  );
};

const Content = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('office');
  const call = useCall(kase.callId);
  const parts = useParts(kase.id);
  const mine = kase.commands.includes('AcceptCase');
  if (!mine) return <Alert type="warning" showIcon title={t('notYours')} />;
  return (
    <Loaded query={call}>
      {(answer) => (
        <Loaded
          query={parts}
          empty={{ when: ({ items }) => items.length === 0, say: t('formal.noParts') }}
        >
          {({ items }) => <Sides kase={kase} call={answer} parts={items} />}
        </Loaded>
      )}
    </Loaded>
  );
};

/** Formal review: the form and its evidence side by side, what is missing pinned to its place and told at once. */
export const Formal = () => {
  const { t } = useTranslation('office');
  const { id } = useParams({ from: '/shell/cases/$id/formal' });
  const { shortName } = useReference();
  const query = useCase(id);
  const { data: kase } = query;
  return (
    <Page
      title={kase === undefined ? t('formal.title') : t('formal.titleOf', { name: kase.name })}
      lead={
        kase !== undefined && (
          <Flex gap={12} align="center" wrap className="lead">
            <StatusTag status={kase.status} />
            <span>{[kase.applicant, ...kase.partners].map(shortName).join(t('and'))}</span>
            <CaseLink id={id}>{t('toCase')}</CaseLink>
            <CaseLink id={id} screen="board">
              {t('toBoard')}
            </CaseLink>
          </Flex>
        )
      }
    >
      <Loaded query={query}>{(answer) => <Content kase={answer} />}</Loaded>
    </Page>
  );
};
