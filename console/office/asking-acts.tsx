import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { DepartmentView } from '../../workflows/review/view-data.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { OrgItem, SeveralItem } from '../input/items.tsx';
import { ReasonItem } from './reason-item.tsx';

interface Asked {
  readonly department: string;
  readonly indicators: readonly string[];
  readonly vetoFacts?: readonly string[];
  readonly reason: string;
}

interface Props {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
}

const Fields = ({ kase, call: { form, call } }: Props) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const asked = kase.review.departments.filter(({ status }) => status !== 'dropped');
  return (
    <>
      <OrgItem
        name="department"
        label={t('ask.department')}
        missing={t('ask.departmentMissing')}
        among={({ kind, id }) => kind === 'department' && asked.every(({ org }) => org !== id)}
        named="shortName"
      />
      <SeveralItem
        name="indicators"
        label={t('ask.indicators')}
        missing={t('ask.indicatorsMissing')}
        groups={form.sections.map(({ id, title, fields }) => ({
          label: say(title),
          options: fields.map((field) => ({ value: `${id}.${field.id}`, label: say(field.title) })),
        }))}
      />
      {call.vetoFacts.length > 0 && (
        <SeveralItem
          name="vetoFacts"
          label={t('ask.vetoFacts')}
          groups={[
            {
              label: t('ask.vetoFacts'),
              options: call.vetoFacts.map(({ id, title }) => ({ value: id, label: say(title) })),
            },
          ]}
        />
      )}
      <ReasonItem />
    </>
  );
};

/** 增加征求意见部门: one more department, for figures and veto facts of its own. */
export const AskDepartment = (props: Props) => {
  const { t } = useTranslation('office');
  return (
    <ActDialog<Asked>
      act={{ plural: 'cases', id: props.kase.id, command: 'AskDepartment' }}
      title={t('ask.act')}
      consequence={t('ask.means')}
      body={({ vetoFacts = [], ...asked }) => ({ ...asked, vetoFacts })}
      done={t('ask.done')}
    >
      <Fields {...props} />
    </ActDialog>
  );
};

/** 不再征求, before it is due. */
export const DropDepartment = ({
  kase,
  seat,
}: Pick<Props, 'kase'> & { readonly seat: DepartmentView }) => {
  const { t } = useTranslation('office');
  const { shortName } = useReference();
  const org = shortName(seat.org);
  const veto = seat.vetoFacts.length > 0;
  return (
    <ActDialog<{ readonly reason: string; readonly document?: DocumentValue }>
      act={{ plural: 'cases', id: kase.id, command: 'DropDepartment' }}
      title={t('ask.drop')}
      danger
      consequence={t('ask.dropMeans', { org })}
      body={({ reason, document }) => ({
        department: seat.org,
        reason,
        ...(veto ? { document: documentOf(document) } : {}),
      })}
      done={t('ask.dropped', { org })}
    >
      <ReasonItem />
      {veto && <DocumentFields name="document" label={t('ask.dropDocument')} />}
    </ActDialog>
  );
};
