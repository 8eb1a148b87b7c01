import { Alert, Card, ConfigProvider } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Section } from '../../workflows/form/form.ts';
import { useParts } from '../api/case-reads.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { PartValues } from '../display/part-values.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Conflict } from './conflict.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { sameValues, type Values } from './draft-values.ts';
import { useChecked, usePrefill } from './form-reads.ts';
import { PartActs } from './part-acts.tsx';
import { isEditable, isSentBack, partStanding } from './part-standing.ts';
import { Prefill } from './prefill.tsx';
import { SaveState } from './save-state.tsx';
import { SectionForm } from './section-form.tsx';

interface Props {
  readonly kase: CaseAnswer;
  readonly answer: CallAnswer;
  readonly part: string;
  readonly section: Section;
}

/** Goes to a field and puts the cursor into it, also where a list of what is missing led here. */
const goTo = (path: string): void => {
  const frame = document.getElementById(path);
  frame?.scrollIntoView({ block: 'center' });
  frame?.querySelector<HTMLElement>('input, textarea, button, [tabindex]')?.focus();
};

const goToFirstFault = (): void => {
  const fault = document.querySelector<HTMLElement>('.field:has(.fault)');
  if (fault !== null) goTo(fault.id);
};

/** What is locked is still read. */
const READABLE = { token: { colorTextDisabled: '#3a4350' } };

/** Where a list of what is missing led here by a field, that field. */
const useNamedField = (part: string): void =>
  useEffect(() => {
    const path = decodeURIComponent(location.hash.slice(1));
    if (path.startsWith(`${part}.`)) goTo(path);
  }, [part]);

/** What an earlier application, or this one as it was filed, holds for the part. */
const useCarried = (kase: CaseAnswer, part: string) => {
  const carried = usePrefill(kase.id);
  const earlier = usePrefill(kase.id, true);
  const ofPart = ({ data }: typeof carried) => data?.items.find((one) => one.part === part);
  const [offered, before] = [ofPart(carried), ofPart(earlier)];
  const correcting = kase.status === 'correction' || isSentBack(kase);
  return {
    offered,
    earlier: before?.source.kind === 'earlier' ? before.data : undefined,
    filed: correcting && offered?.source.kind === 'confirmed' ? offered.data : undefined,
  };
};

/** A part of one's own, to be filled in. */
export const OpenPart = ({ keeper, ...of }: Props & { readonly keeper: DraftKeeper }) => {
  const { kase, answer, part, section } = of;
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  const [strict, setStrict] = useState(false);
  const { offered, ...before } = useCarried(kase, part);
  const { problems } = useChecked(answer.form, part, snapshot.data);
  const standing = partStanding(kase, part);
  const conflict = snapshot.standing.kind === 'conflict';
  const editable = isEditable(standing) && !conflict;
  const change = (changed: Values): void => keeper.change(changed);
  const check = (): void => {
    setStrict(true);
    setTimeout(goToFirstFault);
  };
  useNamedField(part);
  return (
    <Card
      title={<h2 className="part-title">{say(section.title)}</h2>}
      extra={<SaveState standing={snapshot.standing} />}
      className="part"
    >
      {conflict && <Conflict keeper={keeper} section={section} />}
      {standing === 'locked' && (
        <Alert type="success" showIcon style={{ marginBottom: 12 }} title={t('part.isLocked')} />
      )}
      <Prefill carried={offered} empty={editable && sameValues(snapshot.data, {})} take={change} />
      <ConfigProvider theme={READABLE}>
        <SectionForm
          {...{ ...of, ...before, change, editable, strict }}
          data={snapshot.data}
          evidenceOpen={standing !== 'not-named' && standing !== 'closed'}
        />
      </ConfigProvider>
      <div className="part-acts">
        <PartActs
          {...{ kase, part, standing, snapshot, check }}
          title={say(section.title)}
          problems={problems.length}
        />
      </div>
    </Card>
  );
};

/** A part that is another's, or of an application that is not to be changed: as it was confirmed. */
export const LockedPart = ({ kase, answer, part, section }: Props) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const { orgName } = useReference();
  const parts = useParts(kase.id);
  const org = kase.submission.wanted?.find((one) => one.part === part)?.org;
  return (
    <Loaded
      query={parts}
      empty={{
        when: ({ items }) => !items.some((one) => one.part === part),
        say: t('part.notYet', { title: say(section.title), org: orgName(org) }),
      }}
    >
      {({ items }) => (
        <PartValues form={answer.form} parts={items.filter((one) => one.part === part)} />
      )}
    </Loaded>
  );
};
