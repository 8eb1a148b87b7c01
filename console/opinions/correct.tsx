import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenOpinion } from '../../interface/reviewing.ts';
import type { Verdict } from '../../workflows/review/opinions/verdict.ts';
import { VERDICT } from '../../workflows/review/opinions/verdict.ts';
import { useReference } from '../api/reference.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActModal } from '../input/act-modal.tsx';
import { ChoiceItem } from '../input/items.tsx';
import { NamedForm } from '../input/named-form.tsx';
import { baseless, type Draft, draftOf, opinionBody } from './draft.ts';
import { SendFields, type SendValues, saidBy } from './send-fields.tsx';
import { SheetHead } from './sheet-head.tsx';
import { SheetRows } from './sheet-rows.tsx';

interface Values extends SendValues {
  readonly verdict: Verdict;
}

interface Props {
  readonly given: GivenOpinion;
}

const Fields = ({
  given,
  draft,
  onChange,
}: Props & { readonly draft: Draft; readonly onChange: (draft: Draft) => void }) => {
  const { t } = useTranslation('opinions');
  const { choices } = useLanguage();
  return (
    <>
      <ChoiceItem name="verdict" label={t('column.verdict')} options={choices(VERDICT)} />
      <table className="opinion-sheet" aria-label={t('sheet')}>
        <SheetHead reports={false} />
        <tbody>
          <SheetRows question={given} draft={draft} onChange={onChange} />
        </tbody>
      </table>
      <Form.Item noStyle dependencies={['verdict']}>
        {({ getFieldValue }) => <SendFields verdict={getFieldValue('verdict')} />}
      </Form.Item>
    </>
  );
};

/** Sends the new opinion, which names the one that it replaces. */
const useCorrecting = (given: GivenOpinion, draft: Draft, onDone: () => void) => {
  const { t } = useTranslation('opinions');
  const { shortName } = useReference();
  const { about, opinion } = given;
  const command = useCommand({ plural: 'cases', id: about.id, command: 'CorrectOpinion' });
  const correct = ({ verdict, ...values }: Values): void => {
    const said = { verdict, restClear: false, nameOf: shortName, ...saidBy(values) };
    const succeed = (): void => {
      announce(t('correct.done'));
      onDone();
    };
    // What goes wrong is shown from the command itself.
    void command
      .mutateAsync({ ...opinionBody(given, draft, said), replaces: opinion.id })
      .then(succeed, () => undefined);
  };
  return { command, correct };
};

/** 更正联审意见: a new opinion that names the old one, which stays on file. */
export const Correct = ({ given, onClose }: Props & { readonly onClose: () => void }) => {
  const { t } = useTranslation('opinions');
  const [form] = Form.useForm<Values>();
  const [draft, setDraft] = useState<Draft>(() => draftOf(given));
  const { about, opinion } = given;
  const { command, correct } = useCorrecting(given, draft, onClose);
  const initial = { verdict: opinion.verdict, note: opinion.note };
  return (
    <ActModal
      open
      width={980}
      title={t('correct.title', { name: about.name })}
      mask={{ closable: false }}
      act={t('correct.act')}
      onAct={form.submit}
      onCancel={onClose}
      loading={command.isPending}
      disabled={baseless(draft).length > 0}
    >
      <p>{t('correct.means')}</p>
      <NamedForm<Values> form={form} layout="vertical" initialValues={initial} onFinish={correct}>
        <Fields given={given} draft={draft} onChange={setDraft} />
      </NamedForm>
      {command.error !== null && <Failure error={command.error} />}
    </ActModal>
  );
};
