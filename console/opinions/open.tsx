import { Button, Card, Checkbox, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenOpinion } from '../../interface/reviewing.ts';
import type { Verdict } from '../../workflows/review/opinions/verdict.ts';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { Loaded } from '../app/loaded.tsx';
import { valueless } from '../input/verification.ts';

import { type Draft, EMPTY } from './draft.ts';
import { isReport } from './is-report.ts';
import { QuestionBody } from './question-body.tsx';
import { SendDialog, type Sending } from './send-dialog.tsx';
import { SheetHead } from './sheet-head.tsx';

type Drafts = ReadonlyMap<string, Draft>;

/** Nothing disputed and nothing found: may be confirmed with others at once. */
const isPlain = ({ disputes, facts, answers }: Draft): boolean =>
  Object.keys(disputes).length === 0 &&
  valueless(answers).length === 0 &&
  Object.values(facts).every(({ found }) => !found);

/** What confirming all of these at once is called: reports are verified, applications found in order. */
const useConfirm = (ready: readonly OpenOpinion[]): string => {
  const { t } = useTranslation('opinions');
  const count = ready.length;
  return count > 0 && ready.every(isReport)
    ? t('verify.bulk', { count })
    : t('bulk.confirm', { count });
};

const Bulk = ({
  questions,
  drafts,
  chosen,
  onChoose,
  onSend,
}: {
  readonly questions: readonly OpenOpinion[];
  readonly drafts: Drafts;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  readonly onSend: (questions: readonly OpenOpinion[]) => void;
}) => {
  const { t } = useTranslation('opinions');
  const plain = questions.filter(({ about }) => isPlain(drafts.get(about.id) ?? EMPTY));
  const picked = questions.filter(({ about }) => chosen.has(about.id));
  const ready = picked.filter((one) => plain.includes(one));
  const confirm = useConfirm(ready);
  return (
    <Flex gap={12} align="center" wrap style={{ marginBottom: 12 }}>
      <Checkbox
        checked={plain.length > 0 && ready.length === plain.length}
        indeterminate={ready.length > 0 && ready.length < plain.length}
        onChange={({ target }) =>
          onChoose(new Set(target.checked ? plain.map(({ about }) => about.id) : []))
        }
      >
        {t('bulk.all', { count: plain.length })}
      </Checkbox>
      <Button type="primary" disabled={ready.length === 0} onClick={() => onSend(ready)}>
        {confirm}
      </Button>
      {ready.length < picked.length && (
        <span className="under" role="status">
          {t('bulk.left', { count: picked.length - ready.length })}
        </span>
      )}
    </Flex>
  );
};

const toggled = (of: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> => {
  const next = new Set(of);
  if (on) next.add(id);
  else next.delete(id);
  return next;
};

const Sheet = ({ questions }: { readonly questions: readonly OpenOpinion[] }) => {
  const { t } = useTranslation('opinions');
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [sending, setSending] = useState<Sending>();
  const draftFor = (id: string): Draft => drafts.get(id) ?? EMPTY;
  const begin = (verdict: Verdict, of: readonly OpenOpinion[]): void =>
    setSending({
      verdict,
      items: of.map((question) => ({ question, draft: draftFor(question.about.id) })),
    });
  const done = (ids: readonly string[]): void => {
    setSending(undefined);
    setChosen(new Set([...chosen].filter((id) => !ids.includes(id))));
  };
  return (
    <Card>
      <Bulk
        questions={questions}
        drafts={drafts}
        chosen={chosen}
        onChoose={setChosen}
        onSend={(of) => begin('no-objection', of)}
      />
      <table className="opinion-sheet" aria-label={t('sheet')}>
        <SheetHead reports={questions.every(isReport)} />
        {questions.map((question) => {
          const { id } = question.about;
          return (
            <QuestionBody
              key={id}
              question={question}
              draft={draftFor(id)}
              chosen={chosen.has(id)}
              onChoose={(on) => setChosen(toggled(chosen, id, on))}
              onChange={(draft) => setDrafts(new Map(drafts).set(id, draft))}
              onSend={(verdict) => begin(verdict, [question])}
            />
          );
        })}
      </table>
      {sending !== undefined && (
        <SendDialog sending={sending} onClose={() => setSending(undefined)} onDone={done} />
      )}
    </Card>
  );
};

const soonest = (a: OpenOpinion, b: OpenOpinion): number =>
  (a.due?.at ?? '9') < (b.due?.at ?? '9') ? -1 : 1;

/** What the department owes, all applications on one sheet, soonest due first. */
export const OpenOpinions = () => {
  const { t } = useTranslation('opinions');
  const questions = useAllPages(api('/api/opinions'));
  return (
    <Loaded query={questions} empty={{ when: (all) => all.length === 0, say: t('none') }}>
      {(all) => <Sheet questions={[...all].sort(soonest)} />}
    </Loaded>
  );
};
