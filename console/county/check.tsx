import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Card, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import { type FieldProblem, Problem } from '../api/problem.ts';
import { tryOut } from '../api/use-command.ts';
import { Failure } from '../app/failure.tsx';
import { Loading } from '../app/loading.tsx';

import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { useKept } from '../input/use-kept.ts';
import { grantKey, useSession } from '../session/session.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { explanationsIn } from './explanations.ts';
import { FilePreview } from './filing.tsx';

import { explanationRule, groupsOf } from './missing-groups.ts';
import { Place, usePlaceName } from './place.tsx';
import { SignOffs } from './sign-offs.tsx';

type Explanations = Readonly<Record<string, string>>;

/** What filing would be refused for: the same rules, tried out and nothing recorded. */
const useMissing = (kase: CaseAnswer, explanations: Explanations, ready: boolean) => {
  const { grant } = useSession();
  return useQuery<readonly FieldProblem[]>({
    queryKey: [
      'missing',
      grant === undefined ? '' : grantKey(grant),
      kase.id,
      kase.version,
      JSON.stringify(explanations),
    ],
    enabled: ready,
    placeholderData: (before) => before,
    queryFn: async () => {
      try {
        await tryOut({ plural: 'cases', id: kase.id, command: 'FileCase' }, { explanations });
        return [];
      } catch (error) {
        if (error instanceof Problem && error.body.refusal === 'ApplicationIncomplete')
          return error.fields;
        throw error;
      }
    },
  });
};

/** Written at the figures themselves, and saved with the parts. */
const writtenAtFigures = (keepers: ReadonlyMap<string, DraftKeeper> | undefined): Explanations =>
  Object.fromEntries(
    [...(keepers?.values() ?? [])].flatMap((keeper) =>
      Object.entries(explanationsIn(keeper.snapshot().data)).map(([path, text]) => [
        `large-change:${path}`,
        text,
      ]),
    ),
  );

const Group = ({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation('county');
  return count === 0 ? null : (
    <section className="missing">
      <h3 className="part-title">{t('check.group', { title, n: count })}</h3>
      <ul>{children}</ul>
    </section>
  );
};

const Explain = ({
  problem,
  kase,
  value,
  change,
}: {
  readonly problem: FieldProblem;
  readonly kase: CaseAnswer;
  readonly value: string;
  readonly change: (text: string) => void;
}) => {
  const { t } = useTranslation('county');
  const rule = explanationRule(problem.path);
  const figure = rule.startsWith('large-change:') ? rule.slice('large-change:'.length) : undefined;
  return (
    <li>
      <label htmlFor={`explain-${rule}`}>{problem.message}</label>
      {figure !== undefined && (
        <>
          {' '}
          <Place kase={kase} path={figure}>
            {t('check.toField')}
          </Place>
        </>
      )}
      <Input.TextArea
        id={`explain-${rule}`}
        value={value}
        autoSize={{ minRows: 2, maxRows: 8 }}
        count={{ max: 2000, show: true }}
        style={{ marginBottom: 20 }}
        onChange={({ target }) => change(target.value)}
      />
    </li>
  );
};

/** Where it is once it was filed. */
const Filed = ({ kase, answer }: Pick<Props, 'kase' | 'answer'>) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  return (
    <>
      <Alert
        type="success"
        showIcon
        title={t('check.isFiled', { status: say(kase.statusTitle) })}
        action={
          kase.submission.filed !== undefined && (
            <Link to="/cases/$id/receipt" params={{ id: kase.id }}>
              {t('receipt.page')}
            </Link>
          )
        }
      />
      <SignOffs kase={kase} answer={answer} />
    </>
  );
};

interface Props {
  readonly kase: CaseAnswer;
  readonly answer: CallAnswer;
  readonly keepers: ReadonlyMap<string, DraftKeeper> | undefined;
}

/** 一次性告知, before anybody else has to: all that is missing on one page, each with where to mend it; then filing. */
export const Check = ({ kase, answer, keepers }: Props) => {
  const { t } = useTranslation('county');
  const place = usePlaceName(answer.form);
  const [typed, type, forget] = useKept<Explanations>(`explanations.${kase.id}`, {});
  const mayFile = kase.commands.includes('FileCase') && kase.status === 'draft';
  const explanations = { ...writtenAtFigures(keepers), ...typed };
  // Asked without the explanations, so that each stays in sight with what was written; judged again with them.
  const bare = useMissing(kase, {}, mayFile);
  const missing = useMissing(kase, explanations, mayFile && typed !== undefined);
  if (kase.status !== 'draft') return <Filed kase={kase} answer={answer} />;
  if (!mayFile)
    return (
      <>
        <Alert
          type="info"
          showIcon
          title={kase.status === 'draft' ? t('check.notYours') : t('check.readOnly')}
          style={{ marginBottom: 12 }}
        />
        <SignOffs kase={kase} answer={answer} />
      </>
    );
  if (bare.error !== null) return <Failure error={bare.error} again={() => void bare.refetch()} />;
  if (bare.data === undefined || missing.data === undefined) return <Loading />;
  const groups = groupsOf(missing.data);
  const toExplain = bare.data.filter(({ rule }) => rule === 'explanation');
  const line = ({ path, rule, message }: FieldProblem) => (
    <li key={`${path} ${rule}`}>
      <Place kase={kase} path={path}>
        {place(path)}
      </Place>
      {`${t('colon')}${message}`}
    </li>
  );
  const open = missing.data.length;
  return (
    <Card title={<h2 className="part-title">{t('check.title')}</h2>} className="part">
      <div role="status">
        <Alert
          type={open === 0 ? 'success' : 'warning'}
          showIcon
          title={open === 0 ? t('check.complete') : t('check.open', { count: open })}
        />
      </div>
      <Group title={t('check.parts')} count={groups.parts.length}>
        {groups.parts.map(line)}
      </Group>
      <Group title={t('check.fields')} count={groups.fields.length}>
        {groups.fields.map(line)}
      </Group>
      <Group title={t('check.evidence')} count={groups.evidence.length}>
        {groups.evidence.map(line)}
      </Group>
      <Group title={t('check.conditions')} count={groups.conditions.length}>
        {groups.conditions.map(line)}
      </Group>
      <Group title={t('check.explanations')} count={toExplain.length}>
        {toExplain.map((problem) => (
          <Explain
            key={problem.path}
            problem={problem}
            kase={kase}
            value={explanations[explanationRule(problem.path)] ?? ''}
            change={(text) => type({ ...typed, [explanationRule(problem.path)]: text })}
          />
        ))}
      </Group>
      <SignOffs kase={kase} answer={answer} />
      <div className="part-acts">
        <ActDialog
          act={{ plural: 'cases', id: kase.id, command: 'FileCase' }}
          title={t('check.file')}
          consequence={<FilePreview kase={kase} />}
          body={() => ({
            explanations: Object.fromEntries(
              toExplain.map(({ path }) => {
                const rule = explanationRule(path);
                return [rule, explanations[rule] ?? ''];
              }),
            ),
          })}
          done={t('check.filed')}
          onDone={forget}
          primary
          disabled={open > 0}
        />
        <Button onClick={() => void Promise.all([bare.refetch(), missing.refetch()])}>
          {t('check.again')}
        </Button>
      </div>
    </Card>
  );
};
