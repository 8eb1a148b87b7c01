import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Card, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { NamedForm } from '../input/named-form.tsx';
import { AwaitingCalls } from '../round/awaiting-calls.tsx';
import { useLines } from '../round/lines.ts';
import { useMyCalls } from '../round/my-calls.ts';
import { PublishForm } from './publish-form.tsx';

const OfCall = ({ call }: { readonly call: ApplicationCall }) => {
  const { t } = useTranslation('notices');
  const lines = useLines(call.id);
  if (call.publicNotice.days === 0)
    return <Alert type="info" showIcon title={t('publish.notNeeded')} />;
  return (
    <Loaded
      query={lines}
      empty={{
        when: (all) => all.every(({ status }) => status !== 'proposed'),
        say: t('publish.nothing'),
      }}
    >
      {(all) => (
        <PublishForm
          call={call}
          lines={all
            .filter(({ status }) => status === 'proposed')
            .sort((a, b) => (a.outcome?.position ?? 0) - (b.outcome?.position ?? 0))}
        />
      )}
    </Loaded>
  );
};

/** 发布公示: what will stand on it, and the days that it runs, before it is published. */
export const Publish = () => {
  const { t } = useTranslation('notices');
  const { say } = useLanguage();
  const { call: wanted } = useSearch({ from: '/shell/notices/new' });
  const navigate = useNavigate({ from: '/notices/new' });
  const { calls, error } = useMyCalls();
  const call = calls?.find(({ id }) => id === wanted);
  return (
    <Page title={t('publish.title')} lead={t('publish.lead')}>
      <AwaitingCalls calls={calls} error={error} />
      {calls !== undefined && (
        <Card size="small">
          <NamedForm layout="vertical" style={{ maxWidth: 900 }}>
            <Form.Item label={t('publish.call')} htmlFor="notice-call">
              <Select<string>
                id="notice-call"
                placeholder={t('publish.chooseCall')}
                {...(call === undefined ? {} : { value: call.id })}
                options={calls.map(({ id, title }) => ({ value: id, label: say(title) }))}
                onChange={(id) => void navigate({ search: { call: id } })}
              />
            </Form.Item>
          </NamedForm>
          {call !== undefined && <OfCall key={call.id} call={call} />}
        </Card>
      )}
    </Page>
  );
};
