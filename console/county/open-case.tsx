import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Card, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallHead } from '../../interface/calls.ts';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { useCall } from '../api/call-reads.ts';
import { useReference } from '../api/reference.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useListed } from '../display/listed.ts';
import { showFields } from '../input/act-dialog.tsx';
import { ActModal } from '../input/act-modal.tsx';
import { SelectItem } from '../input/items.tsx';
import { NamedForm } from '../input/named-form.tsx';
import { onlyByButton } from '../input/only-by-button.ts';
import { typedKey } from '../input/typed-key.ts';
import { serverNow } from '../session/clock.ts';
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
  const [joint, setJoint] = useState<Values>();
  const send = ({ cluster, clusterId, partners = [], ...rest }: Values): void => {
    setJoint(undefined);
    command.mutate({
      ...rest,
      name: rest.name.trim(),
      partners,
      ...(cluster === 'known' ? { clusterId } : {}),
    });
  };
  // With others: whom, is read once more before they are asked.
  const submit = (values: Values): void =>
    (values.partners ?? []).length > 0 ? setJoint(values) : send(values);
  return { form, command, submit, joint, send, back: () => setJoint(undefined) };
};

/** Who is asked to file together, by name, before they are. */
const WithWhom = ({
  joint,
  send,
  back,
}: Pick<ReturnType<typeof useOpening>, 'joint' | 'send' | 'back'>) => {
  const { t } = useTranslation('county');
  const { orgName } = useReference();
  const listed = useListed();
  return (
    <ActModal
      open={joint !== undefined}
      title={t('open.jointTitle')}
      act={t('open.jointAct')}
      onAct={() => joint !== undefined && send(joint)}
      onCancel={back}
    >
      {joint !== undefined && (
        <p>
          {t('open.jointMeans', {
            name: joint.name.trim(),
            lead: orgName(joint.applicant),
            partners: listed((joint.partners ?? []).map(orgName)),
          })}
        </p>
      )}
    </ActModal>
  );
};

/** What need not be asked: the one round that is open, and one's own unit. */
const known = (
  open: readonly CallHead[],
  grant: { readonly role: string; readonly org: string } | undefined,
): Partial<Values> => ({
  ...(open.length === 1 && open[0] !== undefined ? { callId: open[0].id } : {}),
  ...(grant?.role === 'clerk' ? { applicant: grant.org } : {}),
  cluster: 'new',
});

const Opening = ({ open }: { readonly open: readonly CallHead[] }) => {
  const { t } = useTranslation('county');
  const { grant } = useSession();
  const { form, command, submit, ...joint } = useOpening();
  const call = useCall(Form.useWatch('callId', form));
  return (
    <Card style={{ maxWidth: 860 }}>
      <NamedForm<Values>
        form={form}
        layout="vertical"
        scrollToFirstError
        onKeyDown={typedKey(onlyByButton)}
        onFinish={submit}
        initialValues={known(open, grant)}
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
          onClick={form.submit}
          loading={command.isPending}
          disabled={call.data === undefined}
        >
          {t('open.title')}
        </Button>
      </NamedForm>
      <WithWhom {...joint} />
    </Card>
  );
};

const OpenRounds = ({ rounds }: { readonly rounds: readonly CallHead[] }) => {
  const { t } = useTranslation('county');
  const now = serverNow();
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
