import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../engine/bilingual.ts';
import { Call } from '../../workflows/calls/call.ts';
import { ruleInWords } from '../../workflows/calls/in-words.ts';
import type { Form } from '../../workflows/form/form.ts';
import { useReference } from '../api/reference.ts';
import { Facts } from '../display/facts.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { FormPreview } from './form-preview.tsx';

const Settings = ({ call }: { readonly call: Call }) => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const { minute } = useMoment();
  const { window, tracks, reviewingDepartments } = call;
  const titles = (of: readonly { readonly title: Bilingual }[], between = '、') =>
    of.map(({ title }) => say(title)).join(between);
  return (
    <Facts
      column={1}
      facts={[
        [t('preview.name'), say(call.title)],
        [t('preview.window'), `${minute(window.opensAt)} – ${minute(window.closesAt)}`],
        [t('preview.tracks'), titles(tracks)],
        [
          t('preview.departments'),
          reviewingDepartments.map(({ org }) => shortName(org)).join('、'),
        ],
        ...(call.kind === 'application'
          ? ([
              [t('preview.chain'), titles(call.decisionChain, ' → ')],
              [t('preview.outcomes'), titles(call.outcomes)],
            ] as const)
          : []),
      ]}
    />
  );
};

const Rules = ({ call, form }: { readonly call: Call; readonly form: Form }) => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const rules = call.eligibility.map((rule) => ruleInWords(form, rule));
  if (rules.length === 0) return null;
  return (
    <>
      <strong>{t('preview.rules')}</strong>
      <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
        {rules.map((words) => (
          <li key={words.zh}>{say(words)}</li>
        ))}
      </ul>
    </>
  );
};

/** The call as applicants read it: window, who may file, conditions in words, reviewing bodies, the form. */
export const CallPreview = ({
  call: input,
  form,
}: {
  readonly call: unknown;
  readonly form: Form | undefined;
}) => {
  const { t } = useTranslation('administration');
  const parsed = Call.safeParse(input);
  if (!parsed.success) return null;
  const call = parsed.data;
  const known = form?.id === call.form.id && form.version === call.form.version ? form : undefined;
  return (
    <>
      <Card size="small" title={t('preview.title')}>
        <Settings call={call} />
        {known !== undefined && <Rules call={call} form={known} />}
      </Card>
      {known === undefined ? <p>{t('preview.noForm')}</p> : <FormPreview form={known} />}
    </>
  );
};
