import { Alert, Card, Descriptions, Flex, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer, ConfirmedValues } from '../../interface/cases.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { type Form as CaseForm, sectionOf } from '../../workflows/form/form.ts';
import { RESOLUTION, type Resolution } from '../../workflows/review/opinions/verdict.ts';
import type { VetoFinding } from '../../workflows/review/state.ts';
import type { ReviewView } from '../../workflows/review/view-data.ts';
import { useParts } from '../api/case-reads.ts';
import { useReference } from '../api/reference.ts';
import { FieldValue } from '../display/part-values.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { type OpenDispute, openDisputesIn } from './open-disputes.ts';
import { usePlaceTitle } from './place-title.ts';
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
      <Form.Item
        name="resolution"
        label={t('dispute.resolution')}
        rules={[{ required: true, message: t('dispute.resolutionMissing') }]}
      >
        <Radio.Group vertical options={options} />
      </Form.Item>
      <ReasonItem />
    </ActDialog>
  );
};

/** Before the decision a confirmed fact ends the case; after it the body decides again; after the letter it is recorded. */
const afterwards = ({ status }: CaseAnswer): 'ends' | 'again' | 'recorded' => {
  if (['proposed', 'notice', 'notice-over', 'nominated'].includes(status)) return 'again';
  return ['recommended', 'selected', 'recognised', 'listed'].includes(status) ? 'recorded' : 'ends';
};

const Veto = ({
  kase,
  veto,
  call,
}: {
  readonly kase: CaseAnswer;
  readonly veto: VetoFinding;
  readonly call: Call;
}) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const title = say(call.vetoFacts.find(({ id }) => id === veto.fact)?.title) || veto.fact;
  const act = { plural: 'cases' as const, id: kase.id, command: 'ConfirmVeto' };
  const then = afterwards(kase);
  const means = {
    ends: t('veto.confirmHelp'),
    again: t('veto.confirmAgainHelp'),
    recorded: t('veto.confirmRecordedHelp'),
  };
  const confirmed = {
    ends: t('veto.confirmed'),
    again: t('veto.confirmedAgain'),
    recorded: t('veto.confirmedRecorded'),
  };
  const reason = <ReasonItem />;
  return (
    <Alert
      type="error"
      showIcon
      title={t('veto.found', { fact: title, org: shortName(veto.department) })}
      description={
        <>
          <p>{t('veto.basis', { basis: veto.basis })}</p>
          <Flex gap={8}>
            <ActDialog<{ readonly reason: string }>
              act={act}
              title={t('veto.confirm')}
              danger
              consequence={means[then]}
              body={(values) => ({ fact: veto.fact, confirmed: true, ...values })}
              done={confirmed[then]}
            >
              {reason}
            </ActDialog>
            <ActDialog<{ readonly reason: string }>
              act={act}
              title={t('veto.dismiss')}
              consequence={t('veto.dismissHelp')}
              body={(values) => ({ fact: veto.fact, confirmed: false, ...values })}
              done={t('veto.dismissed')}
            >
              {reason}
            </ActDialog>
          </Flex>
        </>
      }
    />
  );
};

const pendingIn = ({ vetoes = [] }: ReviewView): readonly VetoFinding[] =>
  vetoes.filter(({ status }) => status === 'found');

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
  const { shortName } = useReference();
  const titleOf = usePlaceTitle(form);
  const disputes = openDisputesIn(kase.review);
  const vetoes = pendingIn(kase.review);
  const { data: parts } = useParts(kase.id);
  if (disputes.length + vetoes.length === 0) return null;
  return (
    <Card title={<h2 className="card-title">{t('dispute.title')}</h2>}>
      <Flex vertical gap={12}>
        {vetoes.map((veto) => (
          <Veto key={`${veto.fact} ${veto.department}`} kase={kase} veto={veto} call={call} />
        ))}
        {disputes.map((dispute) => (
          <Descriptions
            key={`${dispute.department} ${dispute.field}`}
            bordered
            size="small"
            column={2}
            title={`${shortName(dispute.department)} · ${titleOf(dispute.field)}`}
            extra={<Settle kase={kase} dispute={dispute} />}
            items={[
              {
                key: 'applied',
                label: t('dispute.applied'),
                children: (
                  <AppliedValue form={form} path={dispute.field} parts={parts?.items ?? []} />
                ),
              },
              {
                key: 'held',
                label: t('dispute.held'),
                children: dispute.value ?? t('seat.valueNotTold'),
              },
              { key: 'source', label: t('dispute.source'), children: dispute.source ?? '—' },
              { key: 'note', label: t('dispute.note'), children: dispute.note ?? '—' },
            ]}
          />
        ))}
      </Flex>
    </Card>
  );
};
