import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldTitle } from '../../workflows/form/form.ts';
import { VERDICT } from '../../workflows/review/opinions/verdict.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ChoiceItem, LineItem, PassageItem, SelectItem } from '../input/items.tsx';
import type { BehalfProps } from './props.ts';

const VALUES = ['act', 'values'];
const FACTS = ['act', 'vetoFacts'];

type Options = { value: string; label: string }[];

/** One disputed figure, at its place in the list. */
const Dispute = ({ at, options }: { readonly at: number; readonly options: Options }) => {
  const { t } = useTranslation('input');
  return (
    <>
      <SelectItem
        name={[at, 'field']}
        label={t('opinion.field')}
        missing={t('opinion.fieldMissing')}
        options={options}
      />
      <LineItem
        name={[at, 'value']}
        label={t('opinion.value')}
        extra={t('opinion.valueHelp')}
        maxLength={200}
      />
      <LineItem name={[at, 'source']} label={t('opinion.source')} maxLength={500} />
      <LineItem name={[at, 'note']} label={t('opinion.note')} maxLength={2000} />
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

const FoundFacts = ({ options }: { readonly options: Options }) => {
  const { t } = useTranslation('input');
  return (
    <Form.List name={FACTS} initialValue={[{}]}>
      {(rows, { add }) => (
        <fieldset className="fields">
          <legend>{t('opinion.vetoFacts')}</legend>
          {rows.map(({ key, name }) => (
            <div key={key}>
              <SelectItem
                name={[name, 'id']}
                label={t('opinion.fact')}
                missing={t('opinion.factMissing')}
                options={options}
              />
              <LineItem
                name={[name, 'basis']}
                label={t('opinion.basis')}
                missing={t('opinion.basisMissing')}
                maxLength={2000}
              />
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
      <ChoiceItem
        name={['act', 'vetoFactsClear']}
        label={t('opinion.veto')}
        missing={t('opinion.vetoMissing')}
        options={[
          { value: true, label: t('opinion.vetoClear') },
          { value: false, label: t('opinion.vetoFound') },
        ]}
      />
      {clear === false && <FoundFacts options={options} />}
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
      <ChoiceItem
        name={['act', 'verdict']}
        label={t('opinion.verdict')}
        missing={t('opinion.verdictMissing')}
        options={choices(VERDICT)}
      />
      {verdict === 'objection' && <Disputed options={fields} />}
      {facts.length > 0 && <VetoFacts options={facts} />}
      <PassageItem name={['act', 'note']} label={t('opinion.remark')} maxLength={2000} />
    </>
  );
};
