import { Card, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Call } from '../../workflows/calls/call.ts';
import { ruleInWords } from '../../workflows/calls/in-words.ts';
import type { Form } from '../../workflows/form/form.ts';
import { useReference } from '../api/reference.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { FormPreview } from './form-preview.tsx';

/** The call as applicants read it: window, who may file, conditions in words, reviewing bodies, the form. */
export const CallPreview = ({
  call: input,
  form,
}: {
  readonly call: unknown;
  readonly form: Form | undefined;
}) => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const { minute } = useMoment();
  const parsed = Call.safeParse(input);
  if (!parsed.success) return null;
  const call = parsed.data;
  const known = form?.id === call.form.id && form.version === call.form.version ? form : undefined;
  return (
    <>
      <Card size="small" title={t('preview.title')}>
        <Descriptions
          column={1}
          size="small"
          items={[
            { key: 'title', label: t('preview.name'), children: say(call.title) },
            {
              key: 'window',
              label: t('preview.window'),
              children: `${minute(call.window.opensAt)} – ${minute(call.window.closesAt)}`,
            },
            {
              key: 'tracks',
              label: t('preview.tracks'),
              children: call.tracks.map(({ title }) => say(title)).join('、'),
            },
            {
              key: 'departments',
              label: t('preview.departments'),
              children: call.reviewingDepartments.map(({ org }) => shortName(org)).join('、'),
            },
            {
              key: 'chain',
              label: t('preview.chain'),
              children: call.decisionChain.map(({ title }) => say(title)).join(' → '),
            },
            {
              key: 'outcomes',
              label: t('preview.outcomes'),
              children: call.outcomes.map(({ title }) => say(title)).join('、'),
            },
          ]}
        />
        {known !== undefined && call.eligibility.length > 0 && (
          <>
            <strong>{t('preview.rules')}</strong>
            <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
              {call.eligibility.map((rule) => {
                const words = ruleInWords(known, rule);
                return <li key={words.zh}>{say(words)}</li>;
              })}
            </ul>
          </>
        )}
      </Card>
      {known === undefined ? <p>{t('preview.noForm')}</p> : <FormPreview form={known} />}
    </>
  );
};
