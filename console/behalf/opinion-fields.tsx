import { Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldTitle } from '../../workflows/form/form.ts';
import { VERDICT } from '../../workflows/review/opinions/verdict.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { BehalfProps } from './props.ts';

const VALUES = ['act', 'values'];
const FACTS = ['act', 'vetoFacts'];

const Disputed = ({
  options,
}: {
  readonly options: readonly { value: string; label: string }[];
}) => {
  const { t } = useTranslation('input');
  return (
    <Form.List name={VALUES} initialValue={[{}]}>
      {(rows, { add, remove }) => (
        <fieldset className="fields">
          <legend>{t('opinion.values')}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} style={{ borderBottom: '1px dashed #c3cad5', marginBottom: 12 }}>
              <Form.Item
                name={[name, 'field']}
                label={t('opinion.field')}
                rules={[{ required: true, message: t('opinion.fieldMissing') }]}
              >
                <Select options={[...options]} />
              </Form.Item>
              <Form.Item
                name={[name, 'value']}
                label={t('opinion.value')}
                extra={t('opinion.valueHelp')}
              >
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name={[name, 'source']} label={t('opinion.source')}>
                <Input maxLength={500} />
              </Form.Item>
              <Form.Item name={[name, 'note']} label={t('opinion.note')}>
                <Input maxLength={2000} />
              </Form.Item>
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

const VetoFacts = ({
  options,
}: {
  readonly options: readonly { value: string; label: string }[];
}) => {
  const { t } = useTranslation('input');
  const clear: unknown = Form.useWatch(['act', 'vetoFactsClear']);
  return (
    <>
      <Form.Item
        name={['act', 'vetoFactsClear']}
        label={t('opinion.veto')}
        rules={[{ required: true, message: t('opinion.vetoMissing') }]}
      >
        <Radio.Group
          options={[
            { value: true, label: t('opinion.vetoClear') },
            { value: false, label: t('opinion.vetoFound') },
          ]}
        />
      </Form.Item>
      {clear === false && (
        <Form.List name={FACTS} initialValue={[{}]}>
          {(rows, { add }) => (
            <fieldset className="fields">
              <legend>{t('opinion.vetoFacts')}</legend>
              {rows.map(({ key, name }) => (
                <div key={key}>
                  <Form.Item
                    name={[name, 'id']}
                    label={t('opinion.fact')}
                    rules={[{ required: true, message: t('opinion.factMissing') }]}
                  >
                    <Select options={[...options]} />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'basis']}
                    label={t('opinion.basis')}
                    rules={[{ required: true, message: t('opinion.basisMissing') }]}
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
      )}
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
        rules={[{ required: true, message: t('opinion.verdictMissing') }]}
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
