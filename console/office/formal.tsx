import { useParams } from '@tanstack/react-router';
import { Alert, Card, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import type { CaseAnswer, ConfirmedValues } from '../case/answers.ts';
import { CaseLink } from '../display/case-link.tsx';
import { Evidence } from '../display/evidence.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { useKept } from '../input/use-kept.ts';
import type { CallAnswer } from './answers.ts';
import { EvidenceList } from './evidence-list.tsx';
import { FormalActs } from './formal-acts.tsx';
import { FormalForm } from './formal-form.tsx';
import { FormalRounds } from './formal-rounds.tsx';
import './office.css';
import { useCase, useParts } from '../case/use-case.ts';
import { PinnedItems } from './pinned-items.tsx';
import { useCall } from './reads.ts';

/** What is to be corrected, by its place in the form. */
export type Pinned = Readonly<Record<string, string>>;

interface Props {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
  readonly parts: readonly ConfirmedValues[];
}

const NONE: Pinned = {};

const Sides = ({ kase, call, parts }: Props) => {
  const { t } = useTranslation('office');
  const [kept, keep, forget] = useKept<Pinned>(`return.${kase.id}`, NONE);
  const [file, openFile] = useState<string>();
  const [latest, setLatest] = useState<string>();
  const pinned = kept ?? NONE;
  const files = Object.values(kase.submission.files ?? {});
  const open = kase.status === 'formal-review' && kase.commands.includes('ReturnForCorrection');
  const pin = (path: string): void => {
    if (pinned[path] === undefined) keep({ ...pinned, [path]: '' });
    setLatest(path);
  };
  const unpin = (path: string): void => {
    const { [path]: _gone, ...rest } = pinned;
    keep(rest);
  };
  return (
    <div className="sides">
      <section aria-label={t('formal.form')} className="side">
        <FormalForm
          form={call.form}
          parts={parts}
          files={files}
          returns={kase.review.returns ?? []}
          pinned={pinned}
          {...(open ? { pin } : {})}
          openFile={openFile}
        />
      </section>
      <section aria-label={t('formal.work')} className="side">
        {open && (
          <PinnedItems
            form={call.form}
            pinned={pinned}
            latest={latest}
            change={(path, reason) => keep({ ...pinned, [path]: reason })}
            unpin={unpin}
          />
        )}
        <FormalActs kase={kase} pinned={pinned} sent={forget} />
        <FormalRounds kase={kase} form={call.form} />
        <Card size="small" title={t('evidence.title')} style={{ marginBottom: 12 }}>
          <EvidenceList form={call.form} files={files} current={file} open={openFile} />
        </Card>
        {file !== undefined && <Evidence caseId={kase.id} fileId={file} height={560} />}
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
      title={kase === undefined ? t('formal.title') : `${t('formal.title')}：${kase.name}`}
      lead={
        kase !== undefined && (
          <Flex gap={12} align="center" wrap>
            <StatusTag status={kase.status} />
            <span>{[kase.applicant, ...kase.partners].map(shortName).join('、')}</span>
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
