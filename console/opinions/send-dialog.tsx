import { Button, Checkbox, Form, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenOpinion } from '../../interface/reviewing.ts';
import type { Verdict } from '../../workflows/review/opinions/verdict.ts';
import { SEAT_STATUS, VERDICT } from '../../workflows/review/opinions/verdict.ts';
import { readAgain } from '../api/queries.ts';
import { useReference } from '../api/reference.ts';
import { send } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { type DocumentValue, documentOf } from '../input/document-fields.tsx';

import { type Draft, opinionBody, unanswered } from './draft.ts';
import { SendFields } from './send-fields.tsx';

export interface Sending {
  readonly verdict: Verdict;
  readonly items: readonly { readonly question: OpenOpinion; readonly draft: Draft }[];
}

interface Values {
  readonly note?: string;
  readonly document?: DocumentValue;
  readonly clear?: boolean;
}

type Result = { readonly ok: true } | { readonly ok: false; readonly error: unknown };

/** What became of each application, one after the other; names what was refused and why. */
const Results = ({
  sending,
  results,
}: {
  readonly sending: Sending;
  readonly results: ReadonlyMap<string, Result>;
}) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  if (results.size === 0) return null;
  return (
    <ul aria-live="polite" style={{ listStyle: 'none', padding: 0 }}>
      {sending.items.map(({ question: { about } }) => {
        const result = results.get(about.id);
        return (
          <li key={about.id} style={{ marginBottom: 6 }}>
            {about.name} —{' '}
            {result === undefined
              ? t('send.waiting')
              : result.ok
                ? `✓ ${say(SEAT_STATUS.answered)}`
                : `✗ ${t('send.failed')}`}
            {result?.ok === false && <Failure error={result.error} />}
          </li>
        );
      })}
    </ul>
  );
};

/** Sends one after the other, each under a key of its own that stays while it is tried again. */
const useSending = (sending: Sending, onDone: (ids: readonly string[]) => void) => {
  const { t } = useTranslation('opinions');
  const { shortName } = useReference();
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const [running, setRunning] = useState(false);
  const stopped = useRef(false);
  const keys = useRef(new Map<string, string>());
  const keyFor = (text: string): string => {
    const key = keys.current.get(text) ?? crypto.randomUUID();
    keys.current.set(text, key);
    return key;
  };
  const run = async ({ note, document, clear }: Values): Promise<void> => {
    const paper = documentOf(document);
    const said = {
      verdict: sending.verdict,
      restClear: clear === true,
      nameOf: shortName,
      ...(note === undefined ? {} : { note }),
      ...(paper.number === '' ? {} : { document: paper }),
    };
    stopped.current = false;
    setRunning(true);
    const found = new Map(results);
    for (const { question, draft } of sending.items) {
      const { id } = question.about;
      if (stopped.current) break;
      if (found.get(id)?.ok === true) continue;
      const body = opinionBody(question, draft, said);
      const act = { plural: 'cases', id, command: 'GiveOpinion' } as const;
      const result = await send(act, body, keyFor(JSON.stringify([id, body]))).then(
        (): Result => ({ ok: true }),
        (error: unknown): Result => ({ ok: false, error }),
      );
      found.set(id, result);
      setResults(new Map(found));
    }
    setRunning(false);
    const given = [...found].filter(([, { ok }]) => ok).map(([id]) => id);
    if (given.length === sending.items.length) {
      announce(t('send.done', { count: given.length }));
      onDone(given);
    }
    await readAgain();
  };
  return { results, running, run, stop: () => (stopped.current = true) };
};

/** What will be said of which applications, in whose name; then the result of each. */
export const SendDialog = ({
  sending,
  onClose,
  onDone,
}: {
  readonly sending: Sending;
  readonly onClose: () => void;
  /** All of them are given. */
  readonly onDone: (ids: readonly string[]) => void;
}) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  const { orgName } = useReference();
  const [form] = Form.useForm<Values>();
  const { results, running, run, stop } = useSending(sending, onDone);
  const { items, verdict } = sending;
  const org = items[0]?.question.org;
  const facts = new Map(
    items.flatMap(({ question, draft }) =>
      unanswered(question, draft).map(({ id, title }) => [id, say(title)] as const),
    ),
  );
  return (
    <Modal
      open
      width={680}
      title={t('send.title', { verdict: say(VERDICT[verdict]) })}
      mask={{ closable: false }}
      onCancel={() => !running && onClose()}
      footer={[
        <Button key="cancel" onClick={() => (running ? stop() : onClose())}>
          {running ? t('send.stop') : results.size > 0 ? t('send.close') : t('send.cancel')}
        </Button>,
        <Button key="do" type="primary" loading={running} onClick={() => form.submit()}>
          {results.size > 0 ? t('send.again') : t('send.do')}
        </Button>,
      ]}
    >
      <p>
        {t('send.means', {
          org: orgName(org),
          verdict: say(VERDICT[verdict]),
          count: items.length,
        })}
      </p>
      {results.size === 0 && (
        <ul style={{ maxHeight: 160, overflow: 'auto' }}>
          {items.map(({ question: { about } }) => (
            <li key={about.id}>{[about.name, say(about.applicantName)].join(' · ')}</li>
          ))}
        </ul>
      )}
      <Form<Values> form={form} layout="vertical" onFinish={(values) => void run(values)}>
        {facts.size > 0 && (
          <Form.Item
            name="clear"
            valuePropName="checked"
            label={t('veto.label')}
            rules={[
              {
                validator: (_, value) =>
                  value === true ? Promise.resolve() : Promise.reject(t('veto.clearMissing')),
              },
            ]}
          >
            <Checkbox>{t('veto.clear', { facts: [...facts.values()].join('、') })}</Checkbox>
          </Form.Item>
        )}
        <SendFields verdict={verdict} />
      </Form>
      <Results sending={sending} results={results} />
    </Modal>
  );
};
