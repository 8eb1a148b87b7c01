import { Button, Form, Modal } from 'antd';
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
import { TickItem } from '../input/items.tsx';
import { NamedForm } from '../input/named-form.tsx';
import { verificationBody } from '../input/verification.ts';
import { type Draft, opinionBody, unanswered } from './draft.ts';
import { isReport } from './is-report.ts';
import { SendFields, type SendValues, saidBy } from './send-fields.tsx';

export interface Sending {
  readonly verdict: Verdict;
  readonly items: readonly { readonly question: OpenOpinion; readonly draft: Draft }[];
}

interface Values extends SendValues {
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
  const run = async ({ clear, ...values }: Values): Promise<void> => {
    const { verdict } = sending;
    const said = { verdict, restClear: clear === true, nameOf: shortName, ...saidBy(values) };
    stopped.current = false;
    setRunning(true);
    const found = new Map(results);
    for (const { question, draft } of sending.items) {
      const { id } = question.about;
      if (stopped.current) break;
      if (found.get(id)?.ok === true) continue;
      const report = isReport(question);
      const body = report
        ? verificationBody(question, draft.answers, documentOf(said))
        : opinionBody(question, draft, said);
      const command = report ? 'VerifyFigures' : 'GiveOpinion';
      const act = { plural: 'cases', id, command } as const;
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

/** Of a report the department's paper goes with it; what there is to say stands at each figure. */
const documentOf = ({ document }: { readonly document?: object }) =>
  document === undefined ? {} : { document };

const figureCount = (items: Sending['items']): number =>
  items.reduce((sum, { question }) => sum + question.figures.length, 0);

/** In whose name what is said, and of which applications. */
const Means = ({ sending, listed }: { readonly sending: Sending; readonly listed: boolean }) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  const { orgName } = useReference();
  const { items, verdict } = sending;
  const org = orgName(items[0]?.question.org);
  return (
    <>
      <p>
        {items.every(({ question }) => isReport(question))
          ? t('verify.means', { org, count: items.length, figures: figureCount(items) })
          : t('send.means', { org, verdict: say(VERDICT[verdict]), count: items.length })}
      </p>
      {listed && (
        <ul style={{ maxHeight: 160, overflow: 'auto' }}>
          {items.map(({ question: { about } }) => (
            <li key={about.id}>{[about.name, say(about.applicantName)].join(' · ')}</li>
          ))}
        </ul>
      )}
    </>
  );
};

/** Veto facts that nothing was said to are looked at and not found, said once for all that is sent. */
const Clear = ({ items }: Pick<Sending, 'items'>) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  const open = items.flatMap(({ question, draft }) => unanswered(question, draft));
  const facts = new Map(open.map(({ id, title }) => [id, say(title)]));
  if (facts.size === 0) return null;
  return (
    <TickItem name="clear" label={t('veto.label')} missing={t('veto.clearMissing')}>
      {t('veto.clear', { facts: [...facts.values()].join('、') })}
    </TickItem>
  );
};

interface Props {
  readonly sending: Sending;
  readonly onClose: () => void;
  /** All of them are given. */
  readonly onDone: (ids: readonly string[]) => void;
}

/** What will be said of which applications, in whose name; then the result of each. */
export const SendDialog = ({ sending, onClose, onDone }: Props) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  const [form] = Form.useForm<Values>();
  const { results, running, run, stop } = useSending(sending, onDone);
  const { items, verdict } = sending;
  const begun = results.size > 0;
  return (
    <Modal
      open
      width={680}
      title={
        items.every(({ question }) => isReport(question))
          ? t('verify.title')
          : t('send.title', { verdict: say(VERDICT[verdict]) })
      }
      mask={{ closable: false }}
      onCancel={() => !running && onClose()}
      footer={[
        <Button key="cancel" onClick={() => (running ? stop() : onClose())}>
          {running ? t('send.stop') : begun ? t('send.close') : t('send.cancel')}
        </Button>,
        <Button key="do" type="primary" loading={running} onClick={() => form.submit()}>
          {begun ? t('send.again') : t('send.do')}
        </Button>,
      ]}
    >
      <Means sending={sending} listed={!begun} />
      <NamedForm<Values> form={form} layout="vertical" onFinish={(values) => void run(values)}>
        <Clear items={items} />
        <SendFields verdict={verdict} />
      </NamedForm>
      <Results sending={sending} results={results} />
    </Modal>
  );
};
