import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Card, Flex } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterAnswer } from '../../interface/registers.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { LinkButton } from '../display/link-button.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { FormFields } from './form-fields.tsx';
import { bodyOf, formOfOpening } from './form-parts.ts';
import { useOwnOrg } from './own-org.ts';
import { useRegister } from './register-reads.ts';
import { useEntryForm } from './use-entry-form.ts';
import './registers.css';

const Form = ({ answer }: { readonly answer: RegisterAnswer }) => {
  const { register } = answer;
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const navigate = useNavigate();
  const own = useOwnOrg(answer);
  const shape = useMemo(
    () => formOfOpening(register, own === undefined ? {} : { [register.holder]: own }),
    [register, own],
  );
  const form = useEntryForm(`entry.new.${register.name}`, shape);
  const title = say(register.opens.title);
  const command = useCommand(
    { plural: 'entries', command: 'OpenEntry' },
    {
      done: ({ id }) => {
        form.forget();
        announce(t('form.done', { act: title }));
        void navigate({ to: '/registers/$name/$id', params: { name: register.name, id } });
      },
      failed: form.show,
    },
  );
  const send = (): void => {
    if (form.check())
      command.mutate({ register: register.name, ...bodyOf(shape, form.given ?? {}) });
  };
  return (
    <Card>
      <FormFields form={form} fixed={own === undefined ? [] : [`values.${register.holder}`]} />
      {command.error !== null && <Failure error={command.error} />}
      <Flex gap={8} style={{ marginTop: 16 }}>
        <Button type="primary" loading={command.isPending} onClick={send}>
          {title}
        </Button>
        <LinkButton to={`/registers/${register.name}`}>{t('form.cancel')}</LinkButton>
      </Flex>
    </Card>
  );
};

/** Enters something into a register, by the form that its definition makes. */
export const Opening = () => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const { name } = useParams({ from: '/shell/registers/$name/new' });
  const answer = useRegister(name);
  return (
    <Loaded query={answer}>
      {(data) => (
        <Page
          title={say(data.register.opens.title)}
          lead={t('form.keptHere', { register: say(data.register.title) })}
        >
          <Form answer={data} />
        </Page>
      )}
    </Loaded>
  );
};
