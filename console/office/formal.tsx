import { useParams } from '@tanstack/react-router';
import { Alert, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { ConfirmedValues } from '../../interface/contents.ts';
import { useCall } from '../api/call-reads.ts';
import { useParts } from '../api/case-reads.ts';
import { Loaded } from '../app/loaded.tsx';
import { CaseLink } from '../display/case-link.tsx';
import { Evidence } from '../display/evidence.tsx';
import { useKept } from '../input/use-kept.ts';
import { CasePage } from './case-page.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FormalActs } from './formal-acts.tsx';
import { FormalForm } from './formal-form.tsx';
import { FormalRounds } from './formal-rounds.tsx';
import { PinnedItems } from './pinned-items.tsx';
import { type Pinned, type Pins, usePins } from './pins.ts';

interface Props {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
  readonly parts: readonly ConfirmedValues[];
}

const NONE: Pinned = {};

const filesOf = ({ submission }: CaseAnswer) => Object.values(submission.files ?? {});

interface WorkProps extends Pick<Props, 'kase' | 'call'> {
  /** None: nothing can be returned now. */
  readonly pins: Pins | undefined;
  readonly pinned: Pinned;
  readonly forget: () => void;
  readonly file: string | undefined;
  readonly setFile: (fileId: string) => void;
}

/** What is to be corrected and what can be done, or the evidence. */
const useTabs = ({ kase, call: { form }, pins, pinned, forget, file, setFile }: WorkProps) => {
  const { t } = useTranslation('office');
  const files = filesOf(kase);
  return [
    {
      key: 'work',
      label:
        pins === undefined
          ? t('acts.title')
          : t('formal.tabItems', { n: Object.keys(pinned).length }),
      children: (
        <>
          {pins !== undefined && <PinnedItems form={form} pins={pins} />}
          <FormalActs kase={kase} form={form} pinned={pinned} sent={forget} />
          <FormalRounds kase={kase} form={form} />
        </>
      ),
    },
    {
      key: 'evidence',
      label: t('formal.tabEvidence', { n: files.length }),
      children: (
        <>
          <EvidenceList caseId={kase.id} form={form} files={files} current={file} open={setFile} />
          {file !== undefined && <Evidence caseId={kase.id} fileId={file} height={520} />}
        </>
      ),
    },
  ];
};

/** Where what is missing may be named: an application's formal review, a report's verification. */
const RETURNABLE: readonly string[] = ['formal-review', 'verification', 'confirmation'];

const Sides = ({ kase, call, parts }: Props) => {
  const { t } = useTranslation('office');
  const [kept, keep, forget] = useKept<Pinned>(`return.${kase.id}`, NONE);
  const [file, setFile] = useState<string>();
  const [tab, setTab] = useState('work');
  const pinned = kept ?? NONE;
  const open = RETURNABLE.includes(kase.status) && kase.commands.includes('ReturnForCorrection');
  const own = usePins(pinned, keep);
  const pins = open ? own : undefined;
  const tabs = useTabs({ kase, call, pins, pinned, forget, file, setFile });
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
          files={filesOf(kase)}
          returns={kase.review.returns ?? []}
          pins={pins}
          openFile={openFile}
        />
      </section>
      <section aria-label={t('formal.work')} className="side">
        <Tabs activeKey={tab} onChange={setTab} items={tabs} />
      </section>
    </div>
  );
};

const Content = ({ kase }: Pick<Props, 'kase'>) => {
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
  return (
    <CasePage
      id={id}
      title={(name) => (name === undefined ? t('formal.title') : t('formal.titleOf', { name }))}
      way={
        <CaseLink id={id} screen="board">
          {t('toBoard')}
        </CaseLink>
      }
    >
      {(kase) => <Content kase={kase} />}
    </CasePage>
  );
};
