import { tidied, unfitIn } from '../../../engine/text.ts';
import { readCode } from '../read-code.ts';
import { type FieldOf, type Reading, wrong } from '../read-number.ts';
import { type FieldKind, typedCell, verbatim } from './kind.ts';

const readText = (path: string, raw: unknown, field: FieldOf<'text'>): Reading => {
  if (typeof raw !== 'string') return wrong(path, field.title, '应为文字', 'must be a text.');
  if (field.format === 'credit-code') return readCode(path, raw, field.title);
  const text = tidied(raw).trim();
  const unfit = unfitIn(text)?.message;
  if (unfit !== undefined) return wrong(path, field.title, `：${unfit.zh}`, `: ${unfit.en}`);
  return text.length > field.maxLength
    ? wrong(path, field.title, `不超过${field.maxLength}字`, `takes ${field.maxLength} characters.`)
    : { value: text };
};

export const text = (field: FieldOf<'text'>): FieldKind => ({
  read: (path, raw) => readText(path, raw, field),
  say: (value) => verbatim(String(value)),
  cell: typedCell(true),
});
