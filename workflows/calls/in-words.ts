import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import type { Field, Form } from '../form/form.ts';
import { fieldAt } from './check-fields.ts';
import type { Rule, SimpleRule } from './rule.ts';

const titleOf = (form: Form, path: string): Bilingual =>
  fieldAt(form, path)?.title ?? { zh: path, en: path };

const unitOf = (field: Field | undefined): string =>
  field !== undefined && 'unit' in field ? field.unit : '';

const bound = (
  form: Form,
  rule: Extract<SimpleRule, { shape: 'at-least' | 'at-most' }>,
): Bilingual => {
  const field = fieldAt(form, rule.field);
  const { zh, en } = titleOf(form, rule.field);
  const years = rule.years ?? 1;
  const least = rule.shape === 'at-least';
  return bilingual(
    `${years > 1 ? `近${years}年` : ''}${zh}${years > 1 ? '均' : ''}${least ? '不低于' : '不超过'}${rule.value}${unitOf(field)}`,
    `${en}: ${least ? 'at least' : 'at most'} ${rule.value} ${unitOf(field)}${years > 1 ? ` in each of ${years} years` : ''}`,
  );
};

const simpleInWords = (form: Form, rule: SimpleRule): Bilingual => {
  switch (rule.shape) {
    case 'at-least':
    case 'at-most':
      return bound(form, rule);
    case 'ratio-at-least': {
      const [a, b] = [titleOf(form, rule.numerator), titleOf(form, rule.denominator)];
      return bilingual(
        `${a.zh}占${b.zh}的比重不低于${rule.percent}%`,
        `${a.en} is at least ${rule.percent} % of ${b.en}`,
      );
    }
    case 'is-yes': {
      const { zh, en } = titleOf(form, rule.field);
      return bilingual(`${zh}：应为“是”`, `${en}: must be yes`);
    }
    case 'is-no': {
      const { zh, en } = titleOf(form, rule.field);
      return bilingual(`${zh}：应为“否”`, `${en}: must be no`);
    }
    case 'rows-at-least': {
      const { zh, en } = titleOf(form, rule.field);
      return bilingual(`${zh}至少${rule.rows}项`, `${en}: at least ${rule.rows}`);
    }
  }
};

/** A rule as a sentence, for those who want to know whether to file at all. */
export const ruleInWords = (form: Form, rule: Rule): Bilingual => {
  if (rule.shape === 'any-of') {
    const parts = rule.of.map((one) => simpleInWords(form, one));
    return bilingual(
      `满足其一：${parts.map(({ zh }) => zh).join('；')}`,
      `one of: ${parts.map(({ en }) => en).join('; ')}`,
    );
  }
  if (rule.shape === 'relaxed-for') {
    const [otherwise, relaxed] = [
      simpleInWords(form, rule.otherwise),
      simpleInWords(form, rule.relaxed),
    ];
    return bilingual(
      `${otherwise.zh}；放宽单位：${relaxed.zh}`,
      `${otherwise.en}; where relaxed: ${relaxed.en}`,
    );
  }
  return simpleInWords(form, rule);
};
