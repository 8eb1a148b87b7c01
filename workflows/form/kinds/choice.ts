import { bilingual } from '../../../engine/bilingual.ts';
import { own } from '../../../engine/own.ts';
import { type FieldOf, wrong } from '../read-number.ts';
import { type FieldKind, plainText, verbatim } from './kind.ts';

export const YES = '是';
export const NO = '否';

const YES_NO: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  是: true,
  有: true,
  no: false,
  false: false,
  否: false,
  无: false,
};

export const choice = (field: FieldOf<'choice'>): FieldKind => {
  const { options, title } = field;
  const titleOf = (value: unknown) => options.find(({ id }) => id === value)?.title;
  return {
    read: (path, raw) =>
      titleOf(raw) === undefined
        ? wrong(path, title, '请从所列选项中选择', 'must be one of the options.')
        : { value: raw },
    say: (value) => titleOf(value) ?? verbatim(String(value)),
    cell: {
      asText: true,
      choices: options.map((option) => option.title.zh),
      text: (value) => titleOf(value)?.zh ?? plainText(value),
      means: (text) => options.find((option) => option.title.zh === text)?.id ?? text,
    },
  };
};

export const yesNo = ({ title }: FieldOf<'yes-no'>): FieldKind => ({
  read: (path, raw) => {
    const value = own(YES_NO, String(raw));
    return value === undefined ? wrong(path, title, '请选择是或否', 'is yes or no.') : { value };
  },
  say: (value) =>
    typeof value === 'boolean'
      ? bilingual(value ? YES : NO, value ? 'yes' : 'no')
      : verbatim(String(value)),
  cell: {
    asText: true,
    choices: [YES, NO],
    text: (value) => (value === true ? YES : value === false ? NO : plainText(value)),
    means: (text) => (text === YES ? true : text === NO ? false : text),
  },
});
