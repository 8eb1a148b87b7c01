import { Alert, Card, Checkbox, Flex, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { MEASURE, type Measure } from '../../workflows/review/questions/measure.ts';
import type { Consequence, Flag } from '../../workflows/review/state.ts';
import { useReference } from '../api/reference.ts';

import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { ReasonItem } from './reason-item.tsx';

interface Reported {
  readonly fact: string;
  readonly department: string;
  readonly basis: string;
  readonly document: DocumentValue;
}

/** A bureau's letter about a veto fact, whether or not the round asked that bureau. */
export const ReportFact = ({ kase, call }: { readonly kase: CaseAnswer; readonly call: Call }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { reference, shortName } = useReference();
  const bureaus = (reference?.orgs.items ?? []).filter(({ kind }) => kind === 'department');
  if (call.vetoFacts.length === 0) return null;
  return (
    <ActDialog<Reported>
      act={{ plural: 'cases', id: kase.id, command: 'ReportFact' }}
      title={t('report.act')}
      consequence={t('report.means')}
      body={({ document, ...rest }) => ({ ...rest, document: documentOf(document) })}
      done={t('report.done')}
    >
      <Form.Item
        name="fact"
        label={t('report.fact')}
        rules={[{ required: true, message: t('report.factMissing') }]}
      >
        <Radio.Group
          vertical
          options={call.vetoFacts.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
      </Form.Item>
      <Form.Item
        name="department"
        label={t('report.department')}
        rules={[{ required: true, message: t('report.departmentMissing') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={bureaus.map(({ id }) => ({ value: id, label: shortName(id) }))}
        />
      </Form.Item>
      <Form.Item
        name="basis"
        label={t('report.basis')}
        rules={[{ required: true, message: t('report.basisMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Form.Item>
      <DocumentFields name="document" scan={`cases/${kase.id}`} />
    </ActDialog>
  );
};

const DECIDED: readonly string[] = ['proposed', 'notice', 'notice-over', 'nominated'];

const FlagCard = ({ kase, flag }: { readonly kase: CaseAnswer; readonly flag: Flag }) => {
  const { t } = useTranslation('office');
  const { shortName } = useReference();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('flag.title', { org: shortName(flag.department) })}
      description={
        <ActDialog<{ readonly reason: string; readonly resubmit?: boolean }>
          act={{ plural: 'cases', id: kase.id, command: 'AnswerFlag' }}
          title={t('flag.act')}
          consequence={t('flag.means')}
          body={(values) => ({ opinion: flag.opinion, ...values })}
          done={t('flag.done')}
        >
          {DECIDED.includes(kase.status) && (
            <Form.Item name="resubmit" valuePropName="checked">
              <Checkbox>{t('flag.resubmit')}</Checkbox>
            </Form.Item>
          )}
          <ReasonItem />
        </ActDialog>
      }
    />
  );
};

interface Followed {
  readonly measure: Measure;
  readonly reason: string;
  readonly document: DocumentValue;
}

const ConsequenceCard = ({
  kase,
  consequence: { about },
}: {
  readonly kase: CaseAnswer;
  readonly consequence: Consequence;
}) => {
  const { t } = useTranslation('office');
  const { choices } = useLanguage();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('consequence.title')}
      description={
        <>
          <p>
            {kase.status === 'recommended' ? t('consequence.withdraw') : t('consequence.record')}
          </p>
          <ActDialog<Followed>
            act={{ plural: 'cases', id: kase.id, command: 'RecordConsequence' }}
            title={t('consequence.act')}
            body={({ document, ...rest }) => ({ about, ...rest, document: documentOf(document) })}
            done={t('consequence.done')}
          >
            <Form.Item
              name="measure"
              label={t('consequence.measure')}
              rules={[{ required: true, message: t('consequence.measureMissing') }]}
            >
              <Radio.Group vertical options={choices(MEASURE)} />
            </Form.Item>
            <ReasonItem />
            <DocumentFields name="document" scan={`cases/${kase.id}`} />
          </ActDialog>
        </>
      }
    />
  );
};

/** What holds the case beside disputes and veto facts: corrections after the ranking, and what followed from a fact. */
export const BoardQuestions = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('office');
  const { shortName } = useReference();
  const { flags = [], consequences = [], reopened } = kase.review;
  const open = flags.filter(({ to, answered }) => to === 'office' && answered === undefined);
  if (open.length + consequences.length === 0 && reopened === undefined) return null;
  return (
    <Card title={<h2 className="card-title">{t('questions.title')}</h2>}>
      <Flex vertical gap={12}>
        {reopened !== undefined && (
          <Alert
            type="info"
            showIcon
            title={t('questions.reopened', { body: shortName(reopened.body) })}
          />
        )}
        {open.map((flag) => (
          <FlagCard key={flag.opinion} kase={kase} flag={flag} />
        ))}
        {consequences.map((one) => (
          <ConsequenceCard key={one.about} kase={kase} consequence={one} />
        ))}
      </Flex>
    </Card>
  );
};
