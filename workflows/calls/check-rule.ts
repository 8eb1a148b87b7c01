import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import {
  addDecimals,
  compareDecimals,
  Decimal,
  formatAmount,
  multiplyDecimals,
} from '../decimal/decimal.ts';
import { type Field, type Form, sectionOf } from '../form/form.ts';
import type { Rule, SimpleRule } from './rule.ts';

/** What a rule is applied to: the confirmed values by part, and whose application it is. */
export interface RuleInputs {
  readonly form: Form;
  readonly contents: ReadonlyMap<string, unknown>;
  readonly applicant: string;
}

export interface CheckedRule {
  readonly id: string;
  readonly severity: 'block' | 'warn';
  readonly met: boolean;
  /** `section.field` that a reader should look at; of several the first. */
  readonly path: string;
  /** Condition and what was found, for the applicant to read. */
  readonly because: Bilingual;
}

interface Verdict {
  readonly met: boolean;
  readonly path: string;
  readonly found: Bilingual;
}

const fieldAt = (form: Form, path: string): Field | undefined => {
  const [section = '', id] = path.split('.');
  return sectionOf(form, section)?.fields.find((field) => field.id === id);
};

/** What was entered at `section.field`: once for a lead's section, once per partner for a partner's. */
const enteredAt = ({ contents }: RuleInputs, path: string): readonly unknown[] => {
  const [section, id = ''] = path.split('.');
  return [...contents]
    .filter(([part]) => part === section || part.startsWith(`${section}@`))
    .map(([, data]) => own(Object(data), id))
    .filter((value) => value !== undefined && value !== null);
};

const yearsOf = (value: unknown): readonly (Decimal | undefined)[] =>
  (Array.isArray(value) ? value : [value]).map((year) => {
    const read = Decimal.safeParse(year);
    return read.success ? read.data : undefined;
  });

/**
 * Figures at a path, newest year first; a partner section's figures are the sum of all partners', year by year.
 * A year that anybody left out is undefined: no rule holds for it.
 */
const figuresAt = (inputs: RuleInputs, path: string): readonly (Decimal | undefined)[] => {
  const [first = [], ...rest] = enteredAt(inputs, path).map(yearsOf);
  return rest.reduce<readonly (Decimal | undefined)[]>(
    (sum, next) =>
      sum.map((year, index) => {
        const added = next[index];
        return year === undefined || added === undefined ? undefined : addDecimals(year, added);
      }),
    first,
  );
};

const NOTHING = bilingual('未填写', 'nothing was entered');

const say = (
  inputs: RuleInputs,
  path: string,
  figures: readonly (Decimal | undefined)[],
): Bilingual => {
  const field = fieldAt(inputs.form, path);
  const unit = field !== undefined && 'unit' in field ? field.unit : '';
  const known = figures.filter((figure) => figure !== undefined);
  return known.length === 0
    ? NOTHING
    : bilingual(
        `申报值${known.map((figure) => `${formatAmount(figure, 'zh')}${unit}`).join('、')}`,
        `entered: ${known.map((figure) => `${formatAmount(figure, 'en')} ${unit}`.trim()).join(', ')}`,
      );
};

type Bound = Extract<SimpleRule, { shape: 'at-least' | 'at-most' }>;

const checkBound = (inputs: RuleInputs, rule: Bound): Verdict => {
  const years = rule.years ?? 1;
  const figures = figuresAt(inputs, rule.field).slice(0, years);
  const wanted = rule.shape === 'at-least' ? [0, 1] : [0, -1];
  const met =
    figures.length === years &&
    figures.every(
      (figure) => figure !== undefined && wanted.includes(compareDecimals(figure, rule.value)),
    );
  return { met, path: rule.field, found: say(inputs, rule.field, figures) };
};

type Ratio = Extract<SimpleRule, { shape: 'ratio-at-least' }>;

/** Compared exactly, without rounding: 69.999 % is not 70 %. A denominator of 0 meets no rule. */
const checkRatio = (inputs: RuleInputs, rule: Ratio): Verdict => {
  const [numerator] = figuresAt(inputs, rule.numerator);
  const [denominator] = figuresAt(inputs, rule.denominator);
  const met =
    numerator !== undefined &&
    denominator !== undefined &&
    compareDecimals(denominator, '0') > 0 &&
    compareDecimals(
      multiplyDecimals(numerator, '100'),
      multiplyDecimals(rule.percent, denominator),
    ) >= 0;
  const top = say(inputs, rule.numerator, [numerator]);
  const bottom = say(inputs, rule.denominator, [denominator]);
  const found = bilingual(`${top.zh} / ${bottom.zh}`, `${top.en} / ${bottom.en}`);
  return { met, path: rule.numerator, found };
};

const checkYesNo = (inputs: RuleInputs, field: string, wanted: boolean): Verdict => {
  const answers = enteredAt(inputs, field);
  const met = answers.length > 0 && answers.every((answer) => answer === wanted);
  const found =
    answers.length === 0
      ? NOTHING
      : bilingual(wanted ? '申报为“否”' : '申报为“是”', wanted ? 'entered: no' : 'entered: yes');
  return { met, path: field, found };
};

const checkSimple = (inputs: RuleInputs, rule: SimpleRule): Verdict => {
  switch (rule.shape) {
    case 'at-least':
    case 'at-most':
      return checkBound(inputs, rule);
    case 'ratio-at-least':
      return checkRatio(inputs, rule);
    case 'is-yes':
      return checkYesNo(inputs, rule.field, true);
    case 'is-no':
      return checkYesNo(inputs, rule.field, false);
    case 'rows-at-least': {
      const rows = enteredAt(inputs, rule.field).reduce<number>(
        (sum, value) => sum + (Array.isArray(value) ? value.length : 0),
        0,
      );
      const found = bilingual(`已填${rows}行`, `${rows} rows were entered`);
      return { met: rows >= rule.rows, path: rule.field, found };
    }
  }
};

const checkAnyOf = (inputs: RuleInputs, rules: readonly SimpleRule[]): Verdict => {
  const verdicts = rules.map((rule) => checkSimple(inputs, rule));
  return {
    met: verdicts.some(({ met }) => met),
    path: verdicts[0]?.path ?? '',
    found: bilingual(
      verdicts.map(({ found }) => found.zh).join(';'),
      verdicts.map(({ found }) => found.en).join('; '),
    ),
  };
};

const verdictOf = (inputs: RuleInputs, rule: Rule): Verdict => {
  if (rule.shape === 'any-of') return checkAnyOf(inputs, rule.of);
  if (rule.shape !== 'relaxed-for') return checkSimple(inputs, rule);
  const relaxed = rule.orgs.includes(inputs.applicant);
  return checkSimple(inputs, relaxed ? rule.relaxed : rule.otherwise);
};

/** One eligibility rule of a call on the confirmed values; a figure that is missing meets no rule. Total. */
export const checkRule = (inputs: RuleInputs, rule: Rule): CheckedRule => {
  const { met, path, found } = verdictOf(inputs, rule);
  return {
    id: rule.id,
    severity: rule.severity,
    met,
    path,
    because: bilingual(`${rule.title.zh}（${found.zh}）`, `${rule.title.en} (${found.en})`),
  };
};

export const checkRules = (inputs: RuleInputs, rules: readonly Rule[]): readonly CheckedRule[] =>
  rules.map((rule) => checkRule(inputs, rule));
