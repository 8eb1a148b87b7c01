import { Button, Form, Modal, Radio } from 'antd';
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
import { type DocumentValue, documentOf } from '../input/document-fields.tsx';

import { baseless, type Draft, draftOf, opinionBody } from './draft.ts';
import { FactRow } from './fact-row.tsx';
import { FigureRows } from './figure-rows.tsx';
import { SendFields } from './send-fields.tsx';
import { SheetHead } from './sheet-head.tsx';

interface Values {
  readonly verdict: Verdict;
  readonly note?: string;
  readonly document?: DocumentValue;
}

const Sheet = ({
  given,
  draft,
  onChange,
}: {
  readonly given: GivenOpinion;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}) => {
  const { t } = useTranslation('opinions');
  const { disputes } = draft;
  return (
    <table className="opinion-sheet" aria-label={t('sheet')}>
      <SheetHead />
      <tbody>
        {given.figures.map((figure) => (
          <FigureRows
            key={figure.path}
            figure={figure}
            dispute={disputes[figure.path]}
            onChange={(dispute) => {
              const rest = Object.entries(disputes).filter(([path]) => path !== figure.path);
              const own = dispute === undefined ? [] : [[figure.path, dispute] as const];
              onChange({ ...draft, disputes: Object.fromEntries([...rest, ...own]) });
            }}
          />
        ))}
        {given.vetoFacts.map((fact) => (
          <FactRow
            key={fact.id}
            fact={fact}
            answer={draft.facts[fact.id]}
            onChange={(answer) =>
              onChange({ ...draft, facts: { ...draft.facts, [fact.id]: answer } })
            }
          />
        ))}
      </tbody>
    </table>
  );
};

/** 更正联审意见: a new opinion that names the old one, which stays on file. */
export const Correct = ({
  given,
  onClose,
}: {
  readonly given: GivenOpinion;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('opinions');
  const { choices } = useLanguage();
  const { shortName } = useReference();
  const [form] = Form.useForm<Values>();
  const [draft, setDraft] = useState<Draft>(() => draftOf(given));
  const { about, opinion } = given;
  const command = useCommand({ plural: 'cases', id: about.id, command: 'CorrectOpinion' });
  const correct = ({ verdict, note, document }: Values): void => {
    const paper = documentOf(document);
    const body = opinionBody(given, draft, {
      verdict,
      restClear: false,
      nameOf: shortName,
      ...(note === undefined ? {} : { note }),
      ...(paper.number === '' ? {} : { document: paper }),
    });
    const succeed = (): void => {
      announce(t('correct.done'));
      onClose();
    };
    // What goes wrong is shown from the command itself.
    void command.mutateAsync({ ...body, replaces: opinion.id }).then(succeed, () => undefined);
  };
  return (
    <Modal
      open
      width={980}
      title={t('correct.title', { name: about.name })}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('send.cancel')}
        </Button>,
        <Button
          key="do"
          type="primary"
          loading={command.isPending}
          disabled={baseless(draft).length > 0}
          onClick={() => form.submit()}
        >
          {t('correct.act')}
        </Button>,
      ]}
    >
      <p>{t('correct.means')}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ verdict: opinion.verdict, note: opinion.note }}
        onFinish={correct}
      >
        <Form.Item name="verdict" label={t('column.verdict')}>
          <Radio.Group options={choices(VERDICT)} />
        </Form.Item>
        <Sheet given={given} draft={draft} onChange={setDraft} />
        <Form.Item noStyle dependencies={['verdict']}>
          {({ getFieldValue }) => <SendFields verdict={getFieldValue('verdict')} />}
        </Form.Item>
      </Form>
      {command.error !== null && <Failure error={command.error} />}
    </Modal>
  );
};
