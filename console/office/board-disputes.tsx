import { Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { ConfirmedValues } from '../../interface/contents.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { type Form as CaseForm, sectionOf } from '../../workflows/form/form.ts';
import { RESOLUTION, type Resolution } from '../../workflows/review/opinions/verdict.ts';
import { useParts } from '../api/case-reads.ts';
import { useReference } from '../api/reference.ts';
import { Facts } from '../display/facts.tsx';
import { FieldValue } from '../display/field-value.tsx';
import { usePlaceTitle } from '../display/place-title.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { ChoiceItem } from '../input/items.tsx';
import { pendingVetoesIn, Veto } from './board-vetoes.tsx';
import { type OpenDispute, openDisputesIn } from './open-disputes.ts';
import { ReasonItem } from './reason-item.tsx';

const AppliedValue = ({
  form,
  path,
  parts,
}: {
  readonly form: CaseForm;
  readonly path: string;
  readonly parts: readonly ConfirmedValues[];
}) => {
  const [part = '', id = ''] = path.split('.');
  const field = sectionOf(form, part)?.fields.find((one) => one.id === id);
  const value = parts.find((one) => one.part === part)?.data[id];
  return field === undefined ? <span>—</span> : <FieldValue field={field} value={value} />;
};

const Settle = ({
  kase,
  dispute,
}: {
  readonly kase: CaseAnswer;
  readonly dispute: OpenDispute;
}) => {
  const { t } = useTranslation('office');
  const { choices } = useLanguage();
  const known = dispute.value !== undefined;
  const options = choices(RESOLUTION).map(({ value, label }) => ({
    value,
    label: value === 'department-value' && !known ? `${label} · ${t('dispute.unknown')}` : label,
    disabled: value === 'department-value' && !known,
  }));
  return (
    <ActDialog<{ readonly resolution: Resolution; readonly reason: string }>
      act={{ plural: 'cases', id: kase.id, command: 'SettleDispute' }}
      title={t('dispute.settle')}
      primary
      consequence={t('dispute.help')}
      body={(values) => ({ department: dispute.department, field: dispute.field, ...values })}
      done={t('dispute.settled')}
    >
      <ChoiceItem
        name="resolution"
        label={t('dispute.resolution')}
        missing={t('dispute.resolutionMissing')}
        vertical
        options={options}
      />
      <ReasonItem />
    </ActDialog>
  );
};

interface DisputeProps {
  readonly kase: CaseAnswer;
  readonly form: CaseForm;
  readonly dispute: OpenDispute;
  readonly parts: readonly ConfirmedValues[];
}

const Dispute = ({ kase, form, dispute, parts }: DisputeProps) => {
  const { t } = useTranslation('office');
  const { shortName } = useReference();
  const titleOf = usePlaceTitle(form);
  const { department, field, value, source, note } = dispute;
  return (
    <Facts
      bordered
      column={2}
      title={`${shortName(department)} · ${titleOf(field)}`}
      extra={<Settle kase={kase} dispute={dispute} />}
      facts={[
        [
          t('dispute.applied'),
          <AppliedValue key="applied" form={form} path={field} parts={parts} />,
        ],
        [t('dispute.held'), value ?? t('seat.valueNotTold')],
        [t('dispute.source'), source ?? '—'],
        [t('dispute.note'), note ?? '—'],
      ]}
    />
  );
};

/** What departments left to the office: disputed figures to settle, veto facts to confirm or dismiss. */
export const BoardDisputes = ({
  kase,
  form,
  call,
}: {
  readonly kase: CaseAnswer;
  readonly form: CaseForm;
  readonly call: Call;
}) => {
  const { t } = useTranslation('office');
  const disputes = openDisputesIn(kase.review);
  const vetoes = pendingVetoesIn(kase.review);
  const { data: parts } = useParts(kase.id);
  if (disputes.length + vetoes.length === 0) return null;
  return (
    <Card title={<h2 className="card-title">{t('dispute.title')}</h2>}>
      <Flex vertical gap={12}>
        {vetoes.map((veto) => (
          <Veto key={`${veto.fact} ${veto.department}`} kase={kase} veto={veto} call={call} />
        ))}
        {disputes.map((dispute) => (
          <Dispute
            key={`${dispute.department} ${dispute.field}`}
            kase={kase}
            form={form}
            dispute={dispute}
            parts={parts?.items ?? []}
          />
        ))}
      </Flex>
    </Card>
  );
};
