import { useParams, useSearch } from '@tanstack/react-router';
import { Alert, Flex } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import { sectionOf } from '../../workflows/form/form.ts';
import { useCase, useHolders } from '../api/case-reads.ts';
import { Loaded } from '../app/loaded.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { CaseLink } from '../display/case-link.tsx';
import { Due } from '../display/due.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';
import { Check } from './check.tsx';
import { Correction } from './correction.tsx';
import './county.css';
import { useCall } from '../api/call-reads.ts';
import { SentBack } from '../input/sent-back/sent-back.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { useKeepers } from './form-reads.ts';
import { watchPage } from './keepers.ts';
import { OfflineForm } from './offline-form.tsx';
import { LockedPart, OpenPart } from './part.tsx';
import { PartList } from './part-list.tsx';
import { isEditable, isSentBack, ownParts, partStanding } from './part-standing.ts';
import { Partnership } from './partnership.tsx';
import { SameCluster } from './same-cluster.tsx';

type Keepers = ReadonlyMap<string, DraftKeeper>;

const SETTLING: readonly string[] = ['saved', 'changed', 'saving'];

const TASKS: readonly string[] = ['file', 'correction', 'items', 'confirm-part'];

/** Until when it is to be filed or corrected, from the reader's own task. */
const UntilWhen = ({ kase }: { readonly kase: CaseAnswer }) => {
  const holders = useHolders(kase.id);
  const task = kase.tasks.find(({ kind }) => TASKS.includes(kind));
  if (task === undefined) return null;
  const left = holders.data?.items.find(({ id }) => id === task.id)?.timeLeft;
  return <Due due={task.due} timeLeft={left} explained={task.dueExplained} paused={task.paused} />;
};

/** Own parts that the server does not have, or that wait for a choice; what is being saved this second is none of them. */
const useUnsaved = (keepers: Keepers | undefined): ReadonlySet<string> => {
  const all = [...(keepers ?? [])];
  const parts = useSyncExternalStore(
    (listener) => {
      const stops = all.map(([, keeper]) => keeper.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    () =>
      all
        .filter(([, keeper]) => !SETTLING.includes(keeper.snapshot().standing.kind))
        .map(([part]) => part)
        .join(' '),
  );
  return new Set(parts.split(' '));
};

const Form = ({ kase, answer }: { readonly kase: CaseAnswer; readonly answer: CallAnswer }) => {
  const { t } = useTranslation('county');
  const { grant } = useSession();
  const search = useSearch({ from: '/shell/cases/$id/fill' });
  const keepers = useKeepers(kase);
  useEffect(watchPage, []);
  const own = ownParts(kase, grant);
  const first =
    own.find((part) => partStanding(kase, part) === 'to-correct') ??
    own.find((part) => isEditable(partStanding(kase, part))) ??
    kase.submission.wanted?.[0]?.part;
  const current = search.part ?? first ?? 'check';
  const section = sectionOf(answer.form, current);
  const keeper = keepers.data?.get(current);
  const unsaved = useUnsaved(keepers.data);
  const body = () => {
    if (current === 'check' && isSentBack(kase)) return <SentBack kase={kase} />;
    if (current === 'check')
      return kase.status === 'correction' ? (
        <Correction kase={kase} answer={answer} />
      ) : (
        <Check kase={kase} answer={answer} keepers={keepers.data} />
      );
    if (section === undefined) return <Alert type="error" title={t('part.unknown')} />;
    const standing = partStanding(kase, current);
    if (keeper !== undefined && (isEditable(standing) || standing === 'locked'))
      return (
        <OpenPart
          key={current}
          kase={kase}
          answer={answer}
          part={current}
          section={section}
          keeper={keeper}
        />
      );
    if (keeper === undefined && own.includes(current))
      return keepers.error === null ? (
        <Loading />
      ) : (
        <Alert type="error" role="alert" title={t('part.notLoaded')} />
      );
    return <LockedPart kase={kase} answer={answer} part={current} section={section} />;
  };
  const asked = kase.tasks.some(({ kind }) => kind === 'join');
  return (
    <>
      {asked && <Partnership kase={kase} />}
      <SameCluster kase={kase} />
      <div className="fill">
        <div>
          <PartList kase={kase} answer={answer} current={current} unsaved={unsaved} />
          {own.length > 0 && keepers.data !== undefined && (
            <OfflineForm kase={kase} answer={answer} keepers={keepers.data} />
          )}
        </div>
        <div>{body()}</div>
      </div>
    </>
  );
};

/** 填报: the application part by part, and the page of all that is missing. */
export const Fill = () => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const { id } = useParams({ from: '/shell/cases/$id/fill' });
  const kase = useCase(id);
  const call = useCall(kase.data?.call.id);
  return (
    <Page
      title={kase.data?.name ?? t('fill.title')}
      lead={
        kase.data !== undefined && (
          <>
            {say(kase.data.call.title)} · <CaseLink id={id}>{t('fill.back')}</CaseLink>
          </>
        )
      }
      actions={
        kase.data !== undefined && (
          <Flex gap={16} align="start">
            <StatusTag status={kase.data.status} />
            <UntilWhen kase={kase.data} />
          </Flex>
        )
      }
    >
      <Loaded query={kase}>
        {(answer) => (
          <Loaded query={call}>
            {(round) => <Form key={answer.id} kase={answer} answer={round} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
};
