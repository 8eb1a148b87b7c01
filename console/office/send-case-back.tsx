import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import { PASSED_STAGE, type PassedStage } from '../../workflows/review/sent-back/messages.ts';
import { useReference } from '../api/reference.ts';
import { usePlaceTitle } from '../display/place-title.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { ChoiceItem, PassageItem, SeveralItem } from '../input/items.tsx';
import { Foreseen } from '../input/sent-back/foreseen.tsx';
import { placesFor } from '../input/sent-back/places.ts';
import { ReasonItem } from './reason-item.tsx';

interface Values {
  readonly to: PassedStage;
  readonly reason: string;
  readonly paths?: readonly string[];
  readonly reasons?: Readonly<Record<string, string>>;
  readonly departments?: readonly string[];
}

interface Props {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
}

/** Stages that an application has behind it, by where it stands. */
const BEHIND: Readonly<Record<string, readonly PassedStage[]>> = {
  departments: ['formal-review'],
  'departments-and-experts': ['formal-review'],
  'site-check': ['formal-review', 'departments'],
  experts: ['formal-review', 'departments', 'site-check'],
  ranking: ['formal-review', 'departments', 'site-check', 'experts'],
};

const itemsOf = ({ paths = [], reasons = {} }: Partial<Values>, otherwise = '') =>
  paths.map((path) => ({ path, reason: reasons[path]?.trim() || otherwise }));

/** All that is to be corrected, and what stands of what the others have done. */
const Correction = ({ kase, call: { form } }: Props) => {
  const { t } = useTranslation('office');
  const titleOf = usePlaceTitle(form);
  const paths: readonly string[] = Form.useWatch('paths') ?? [];
  const options = placesFor(kase, form, undefined).map((path) => ({
    value: path,
    label: titleOf(path),
  }));
  return (
    <>
      <SeveralItem
        name="paths"
        label={t('back.places')}
        missing={t('back.placesMissing')}
        groups={[{ label: t('back.places'), options }]}
      />
      {paths.map((path) => (
        <PassageItem
          key={path}
          name={['reasons', path]}
          label={titleOf(path)}
          missing={t('back.itemMissing')}
          maxLength={2000}
        />
      ))}
      {paths.length > 0 && (
        <Foreseen
          {...{ kase, form }}
          command="SendCaseBack"
          body={{
            to: 'formal-review',
            reason: t('back.notYet'),
            items: itemsOf({ paths }, t('back.notYet')),
          }}
        />
      )}
    </>
  );
};

const Fields = ({ stages, ...props }: Props & { readonly stages: readonly PassedStage[] }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const to: PassedStage | undefined = Form.useWatch('to');
  const departments = props.kase.review.departments.map(({ org }) => ({
    value: org,
    label: shortName(org),
  }));
  return (
    <>
      <ChoiceItem
        name="to"
        label={t('back.to')}
        missing={t('back.toMissing')}
        options={stages.map((value) => ({ value, label: say(PASSED_STAGE[value]) }))}
      />
      {to === 'formal-review' && <Correction {...props} />}
      {to === 'departments' && (
        <SeveralItem
          name="departments"
          label={t('back.departments')}
          missing={t('back.departmentsMissing')}
          groups={[{ label: t('back.departments'), options: departments }]}
        />
      )}
      <ReasonItem />
    </>
  );
};

/** 退回已办环节: back to a stage that was passed, before anybody has decided. */
export const SendCaseBack = ({ kase, call }: Props) => {
  const { t } = useTranslation('office');
  const rules = call.call.kind === 'application' ? call.call : undefined;
  const stages = (BEHIND[kase.status] ?? []).filter(
    (stage) => stage !== 'site-check' || rules?.siteCheck !== 'none',
  );
  if (rules === undefined || stages.length === 0) return null;
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: kase.id, command: 'SendCaseBack' }}
      title={t('back.act')}
      width={680}
      consequence={t('back.means')}
      body={({ to, reason, ...values }) => ({
        to,
        reason,
        ...(to === 'formal-review' ? { items: itemsOf(values) } : {}),
        ...(to === 'departments' ? { departments: values.departments ?? [] } : {}),
      })}
      done={t('back.done')}
    >
      <Fields kase={kase} call={call} stages={stages} />
    </ActDialog>
  );
};
