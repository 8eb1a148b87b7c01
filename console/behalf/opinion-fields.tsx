import { Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldTitle } from '../../workflows/form/form.ts';
import { VERDICT } from '../../workflows/review/opinions/verdict.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { required } from '../input/required.ts';
import type { BehalfProps } from './props.ts';

const VALUES = ['act', 'values'];
const FACTS = ['act', 'vetoFacts'];

type Options = { value: string; label: string }[];

/** One disputed figure, at its place in the list. */
const Dispute = ({ at, options }: { readonly at: number; readonly options: Options }) => {
  const { t } = useTranslation('input');
  return (
    <>
      <Form.Item
        name={[at, 'field']}
        label={t('opinion.field')}
        rules={required(t('opinion.fieldMissing'))}
      >
        <Select options={options} />
      </Form.Item>
      <Form.Item name={[at, 'value']} label={t('opinion.value')} extra={t('opinion.valueHelp')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[at, 'source']} label={t('opinion.source')}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name={[at, 'note']} label={t('opinion.note')}>
        <Input maxLength={2000} />
      </Form.Item>
    </>
  );
};

const Disputed = ({ options }: { readonly options: Options }) => {
  const { t } = useTranslation('input');
  return (
    <Form.List name={VALUES} initialValue={[{}]}>
      {(rows, { add, remove }) => (
        <fieldset className="fields">
          <legend>{t('opinion.values')}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} style={{ borderBottom: '1px dashed #c3cad5', marginBottom: 12 }}>
              <Dispute at={name} options={options} />
              {rows.length > 1 && (
                <Button size="small" style={{ marginBottom: 8 }} onClick={() => remove(name)}>
                  {t('opinion.remove')}
                </Button>
              )}
            </div>
          ))}
          <Button style={{ marginBottom: 12 }} onClick={() => add({})}>
            {t('opinion.add')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
};

const Facts = ({ options }: { readonly options: Options }) => {
  const { t } = useTranslation('input');
  return (
    <Form.List name={FACTS} initialValue={[{}]}>
      {(rows, { add }) => (
        <fieldset className="fields">
          <legend>{t('opinion.vetoFacts')}</legend>
          {rows.map(({ key, name }) => (
            <div key={key}>
              <Form.Item
                name={[name, 'id']}
                label={t('opinion.fact')}
                rules={required(t('opinion.factMissing'))}
              >
                <Select options={options} />
              </Form.Item>
              <Form.Item
                name={[name, 'basis']}
                label={t('opinion.basis')}
                rules={required(t('opinion.basisMissing'))}
              >
                <Input maxLength={2000} />
              </Form.Item>
            </div>
          ))}
          <Button style={{ marginBottom: 12 }} onClick={() => add({})}>
            {t('opinion.addFact')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
};

const VetoFacts = ({ options }: { readonly options: Options }) => {
  const { t } = useTranslation('input');
  const clear: unknown = Form.useWatch(['act', 'vetoFactsClear']);
  return (
    <>
      <Form.Item
        name={['act', 'vetoFactsClear']}
        label={t('opinion.veto')}
        rules={required(t('opinion.vetoMissing'))}
      >
        <Radio.Group
          options={[
            { value: true, label: t('opinion.vetoClear') },
            { value: false, label: t('opinion.vetoFound') },
          ]}
        />
      </Form.Item>
      {clear === false && <Facts options={options} />}
    </>
  );
};

/** A department's answer as its letter says it. */
export const OpinionFields = ({
  kase,
  call,
  org,
}: Pick<BehalfProps, 'kase' | 'call'> & { readonly org: string }) => {
  const { t } = useTranslation('input');
  const { say, choices } = useLanguage();
  const verdict: unknown = Form.useWatch(['act', 'verdict']);
  const seat = kase.review.departments.find((one) => one.org === org);
  const fields = (seat?.indicators ?? []).map((path) => ({
    value: path,
    label: say(fieldTitle(call.form, path)),
  }));
  const facts = (seat?.vetoFacts ?? []).map((id) => ({
    value: id,
    label: say(call.call.vetoFacts.find((fact) => fact.id === id)?.title) || id,
  }));
  return (
    <>
      <Form.Item
        name={['act', 'verdict']}
        label={t('opinion.verdict')}
        rules={required(t('opinion.verdictMissing'))}
      >
        <Radio.Group options={choices(VERDICT)} />
      </Form.Item>
      {verdict === 'objection' && <Disputed options={fields} />}
      {facts.length > 0 && <VetoFacts options={facts} />}
      <Form.Item name={['act', 'note']} label={t('opinion.remark')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Form.Item>
    </>
  );
};
