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
import { sameValues } from './draft-values.ts';
import { useChecked, usePrefill } from './form-reads.ts';
import { PartActs } from './part-acts.tsx';
import { isEditable, partStanding } from './part-standing.ts';
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

/** A part of one's own, to be filled in. */
export const OpenPart = ({
  kase,
  answer,
  part,
  section,
  keeper,
}: Props & { readonly keeper: DraftKeeper }) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  const [strict, setStrict] = useState(false);
  const carried = usePrefill(kase.id);
  const earlier = usePrefill(kase.id, true);
  const { problems } = useChecked(answer.form, part, snapshot.data);
  const standing = partStanding(kase, part);
  const conflict = snapshot.standing.kind === 'conflict';
  const editable = isEditable(standing) && !conflict;
  const ofPart = (items: typeof carried) => items.data?.items.find((one) => one.part === part);
  const filed = ofPart(carried);
  const before = ofPart(earlier);
  useEffect(() => {
    const path = decodeURIComponent(location.hash.slice(1));
    if (path.startsWith(`${part}.`)) goTo(path);
  }, [part]);
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
      <Prefill
        carried={filed}
        empty={editable && sameValues(snapshot.data, {})}
        take={(data) => keeper.change(data)}
      />
      <ConfigProvider theme={READABLE}>
        <SectionForm
          kase={kase}
          answer={answer}
          section={section}
          part={part}
          data={snapshot.data}
          change={(changed) => keeper.change(changed)}
          editable={editable}
          evidenceOpen={standing !== 'not-named' && standing !== 'closed'}
          strict={strict}
          earlier={before?.source.kind === 'earlier' ? before.data : undefined}
          filed={
            kase.status === 'correction' && filed?.source.kind === 'confirmed'
              ? filed.data
              : undefined
          }
        />
      </ConfigProvider>
      <div className="part-acts">
        <PartActs
          kase={kase}
          part={part}
          title={say(section.title)}
          standing={standing}
          snapshot={snapshot}
          problems={problems.length}
          check={() => {
            setStrict(true);
            setTimeout(goToFirstFault);
          }}
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
