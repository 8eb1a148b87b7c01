import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Card, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallHead } from '../../interface/calls.ts';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { useCall } from '../api/call-reads.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { showFields } from '../input/act-dialog.tsx';
import { SelectItem } from '../input/items.tsx';
import { useSession } from '../session/session.ts';
import { Details } from './open-case-fields.tsx';

interface Values {
  readonly callId: string;
  readonly applicant: string;
  readonly track: string;
  readonly name: string;
  readonly partners?: readonly string[];
  readonly cluster: 'new' | 'known';
  readonly clusterId?: string;
}

/** Opens the application and goes on to its form. */
const useOpening = () => {
  const { t } = useTranslation('county');
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const command = useCommand(
    { plural: 'cases', command: 'OpenCase' },
    {
      done: ({ id }) => {
        announce(t('open.done'));
        void navigate({ to: '/cases/$id/fill', params: { id } });
      },
      failed: (error) => showFields(form, error),
    },
  );
  const submit = ({ cluster, clusterId, partners = [], ...rest }: Values): void =>
    command.mutate({
      ...rest,
      name: rest.name.trim(),
      partners,
      ...(cluster === 'known' ? { clusterId } : {}),
    });
  return { form, command, submit };
};

const Opening = ({ open }: { readonly open: readonly CallHead[] }) => {
  const { t } = useTranslation('county');
  const { grant } = useSession();
  const { form, command, submit } = useOpening();
  const call = useCall(Form.useWatch('callId', form));
  return (
    <Card style={{ maxWidth: 860 }}>
      <Form<Values>
        form={form}
        layout="vertical"
        scrollToFirstError
        onFinish={submit}
        initialValues={{
          ...(open.length === 1 ? { callId: open[0]?.id } : {}),
          ...(grant?.role === 'clerk' ? { applicant: grant.org } : {}),
          cluster: 'new',
        }}
      >
        <SelectItem
          name="callId"
          label={t('open.round')}
          missing={t('open.roundMissing')}
          options={open.map(({ id, title }) => ({ value: id, label: title ?? id }))}
        />
        {call.data !== undefined && <Details answer={call.data} />}
        {call.error !== null && <Failure error={call.error} />}
        {command.error !== null && <Failure error={command.error} />}
        <p className="under">{t('open.means')}</p>
        <Button
          type="primary"
          htmlType="submit"
          loading={command.isPending}
          disabled={call.data === undefined}
        >
          {t('open.title')}
        </Button>
      </Form>
    </Card>
  );
};

const OpenRounds = ({ rounds }: { readonly rounds: readonly CallHead[] }) => {
  const { t } = useTranslation('county');
  const { me } = useSession();
  const now = me?.now ?? '';
  const open = rounds.filter(
    ({ opensAt = '', closesAt = '' }) => opensAt <= now && now <= closesAt,
  );
  return open.length === 0 ? (
    <Alert type="info" showIcon title={t('open.noRound')} />
  ) : (
    <Opening open={open} />
  );
};

/** 新建申报: which round, in whose name, with whom, of which cluster. */
export const OpenCase = () => {
  const { t } = useTranslation('county');
  const calls = useAllPages(api('/api/calls'));
  return (
    <Page title={t('open.title')} lead={t('open.lead')}>
      <Loaded query={calls}>{(rounds) => <OpenRounds rounds={rounds} />}</Loaded>
    </Page>
  );
};
