import { Form as Fields } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../interface/cases.ts';
import { CaseStatus } from '../../../workflows/case/status.ts';
import type { Form } from '../../../workflows/form/form.ts';
import { isWorkedOn } from '../../../workflows/review/items/state.ts';
import { usePlaceTitle } from '../../display/place-title.ts';
import { useSession } from '../../session/session.ts';
import { ActDialog } from '../act-dialog.tsx';
import { PassageItem, SeveralItem } from '../items.tsx';
import { Foreseen } from './foreseen.tsx';
import { placesFor } from './places.ts';

interface Values {
  readonly paths?: readonly string[];
  readonly reasons?: Readonly<Record<string, string>>;
  readonly note?: string;
}

interface Props {
  readonly kase: CaseAnswer;
  readonly form: Form;
}

const itemsOf = ({ paths = [], reasons = {} }: Values, otherwise = '') =>
  paths.map((path) => ({ path, reason: reasons[path]?.trim() || otherwise }));

const Items = ({ kase, form }: Props) => {
  const { t } = useTranslation('input');
  const { grant } = useSession();
  const titleOf = usePlaceTitle(form);
  const paths: readonly string[] = Fields.useWatch('paths') ?? [];
  const options = placesFor(kase, form, grant).map((path) => ({
    value: path,
    label: titleOf(path),
  }));
  return (
    <>
      <SeveralItem
        name="paths"
        label={t('sentBack.places')}
        missing={t('sentBack.placesMissing')}
        groups={[{ label: t('sentBack.placesOf'), options }]}
      />
      {paths.map((path) => (
        <PassageItem
          key={path}
          name={['reasons', path]}
          label={t('sentBack.reasonOf', { title: titleOf(path) })}
          missing={t('sentBack.reasonMissing')}
          maxLength={2000}
        />
      ))}
      <PassageItem name="note" label={t('sentBack.note')} maxLength={2000} />
      {paths.length > 0 && (
        <Foreseen
          kase={kase}
          form={form}
          command="RaiseItems"
          body={{ items: itemsOf({ paths }, t('sentBack.notYet')) }}
        />
      )}
    </>
  );
};

/** Whether the chosen role may send its part back now: a department before it has answered. */
const mayRaise = (
  { commands, status, review, period }: CaseAnswer,
  grant: { readonly role: string; readonly org: string } | undefined,
): boolean => {
  const known = CaseStatus.safeParse(status);
  if (!commands.includes('RaiseItems') || period !== undefined) return false;
  if (!known.success || !isWorkedOn(known.data)) return false;
  const own = review.departments.find(({ org }) => org === grant?.org);
  return grant?.role !== 'department' || (own !== undefined && own.status !== 'answered');
};

/** 退回核改: the places, why each, and what becomes of what the others have done. */
export const RaiseItems = ({
  kase,
  form,
  opened = false,
}: Props & { readonly opened?: boolean }) => {
  const { t } = useTranslation('input');
  const { grant } = useSession();
  if (!mayRaise(kase, grant)) return null;
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: kase.id, command: 'RaiseItems' }}
      title={t('sentBack.raise')}
      width={680}
      opened={opened}
      consequence={t('sentBack.raiseMeans')}
      body={(values) => ({
        items: itemsOf(values),
        ...(values.note?.trim() ? { note: values.note } : {}),
      })}
      done={t('sentBack.raised')}
    >
      <Items kase={kase} form={form} />
    </ActDialog>
  );
};
