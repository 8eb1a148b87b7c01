import { Link } from '@tanstack/react-router';
import { Alert, Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { FieldProblem } from '../api/problem.ts';
import { Failure } from '../app/failure.tsx';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { FileAct } from './filing.tsx';
import { explanationRule } from './missing-groups.ts';
import { Explanations, MissingLists, type ToExplain } from './missing-lists.tsx';
import { SignOffs } from './sign-offs.tsx';
import { useMissing } from './use-missing.ts';

interface Props {
  readonly kase: CaseAnswer;
  readonly answer: CallAnswer;
  readonly keepers: ReadonlyMap<string, DraftKeeper> | undefined;
}

/** Where it is once it was filed. */
const Filed = ({ kase }: Pick<Props, 'kase'>) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  return (
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
  );
};

const Standing = ({ open }: { readonly open: number }) => {
  const { t } = useTranslation('county');
  return (
    <div role="status">
      <Alert
        type={open === 0 ? 'success' : 'warning'}
        showIcon
        title={open === 0 ? t('check.complete') : t('check.open', { count: open })}
      />
    </div>
  );
};

const toExplain = (problems: readonly FieldProblem[]): readonly ToExplain[] =>
  problems
    .filter(({ rule }) => rule === 'explanation')
    .map(({ path, message }) => ({ rule: explanationRule(path), message }));

/** 一次性告知 to whoever files: what is missing, what may be explained, the sign-offs, and the act itself. */
const Checked = ({ kase, answer, keepers }: Props) => {
  const { t } = useTranslation('county');
  const { bare, missing, explanations, explain, forget } = useMissing(kase, keepers);
  if (bare.error !== null) return <Failure error={bare.error} again={() => void bare.refetch()} />;
  if (bare.data === undefined || missing.data === undefined) return <Loading />;
  const asked = toExplain(bare.data);
  const open = missing.data.length;
  return (
    <Card title={<h2 className="part-title">{t('check.title')}</h2>} className="part">
      <Standing open={open} />
      <MissingLists kase={kase} form={answer.form} problems={missing.data} />
      <Explanations kase={kase} asked={asked} written={explanations} explain={explain} />
      <SignOffs kase={kase} answer={answer} />
      <div className="part-acts">
        <FileAct
          kase={kase}
          explanations={Object.fromEntries(
            asked.map(({ rule }) => [rule, explanations[rule] ?? '']),
          )}
          disabled={open > 0}
          onDone={forget}
        />
        <Button onClick={() => void Promise.all([bare.refetch(), missing.refetch()])}>
          {t('check.again')}
        </Button>
      </div>
    </Card>
  );
};

/** All that is missing on one page before anybody else has to tell it, each with where to mend it; then filing. */
export const Check = ({ kase, answer, keepers }: Props) => {
  const { t } = useTranslation('county');
  const draft = kase.status === 'draft';
  if (draft && kase.commands.includes('FileCase'))
    return <Checked kase={kase} answer={answer} keepers={keepers} />;
  return (
    <>
      {draft ? (
        <Alert type="info" showIcon title={t('check.notYours')} style={{ marginBottom: 12 }} />
      ) : (
        <Filed kase={kase} />
      )}
      <SignOffs kase={kase} answer={answer} />
    </>
  );
};
