import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Form } from '../../workflows/form/form.ts';
import type { FieldProblem } from '../api/problem.ts';
import { groupsOf } from './missing-groups.ts';
import { Place, usePlaceName } from './place.tsx';

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

/** What is missing by what has to be done about it, each with where to mend it. */
export const MissingLists = ({
  kase,
  form,
  problems,
}: {
  readonly kase: CaseAnswer;
  readonly form: Form;
  readonly problems: readonly FieldProblem[];
}) => {
  const { t } = useTranslation('county');
  const place = usePlaceName(form);
  const groups = groupsOf(problems);
  const titled = [
    [t('check.parts'), groups.parts],
    [t('check.fields'), groups.fields],
    [t('check.evidence'), groups.evidence],
    [t('check.conditions'), groups.conditions],
  ] as const;
  return titled.map(([title, items]) => (
    <Group key={title} title={title} count={items.length}>
      {items.map(({ path, rule, message }) => (
        <li key={`${path} ${rule}`}>
          <Place kase={kase} path={path}>
            {place(path)}
          </Place>
          {`${t('colon')}${message}`}
        </li>
      ))}
    </Group>
  ));
};

/** A rule that may be met by an explanation, with the place where it is written. */
export interface ToExplain {
  readonly rule: string;
  readonly message: string;
}

const Explain = ({
  rule,
  message,
  kase,
  value,
  change,
}: ToExplain & {
  readonly kase: CaseAnswer;
  readonly value: string;
  readonly change: (text: string) => void;
}) => {
  const { t } = useTranslation('county');
  const figure = rule.startsWith('large-change:') ? rule.slice('large-change:'.length) : undefined;
  return (
    <li>
      <label htmlFor={`explain-${rule}`}>{message}</label>
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

/** 情况说明: what may be explained instead of mended. */
export const Explanations = ({
  kase,
  asked,
  written,
  explain,
}: {
  readonly kase: CaseAnswer;
  readonly asked: readonly ToExplain[];
  readonly written: Readonly<Record<string, string>>;
  readonly explain: (rule: string, text: string) => void;
}) => {
  const { t } = useTranslation('county');
  return (
    <Group title={t('check.explanations')} count={asked.length}>
      {asked.map(({ rule, message }) => (
        <Explain
          key={rule}
          {...{ rule, message, kase }}
          value={written[rule] ?? ''}
          change={(text) => explain(rule, text)}
        />
      ))}
    </Group>
  );
};
