import type { Field, Form, Section } from '../form/form.ts';
import type { Call } from './call.ts';
import { fieldAt } from './check-fields.ts';
import { type CallProblem, warn } from './problem.ts';

/** The round of the higher level on this system, as it stands; undefined where there is none of that id. */
export interface CallAbove {
  readonly call: Call;
  readonly form: Form;
  /** Its window's end as extended. */
  readonly closesAt: string;
}

const unitOf = (field: Field): string | undefined => ('unit' in field ? field.unit : undefined);
const yearsOf = (field: Field): number => ('years' in field ? (field.years ?? 1) : 1);

const lacking = (path: string, { title: { zh, en } }: Field): CallProblem =>
  warn(
    'form',
    'call.above-field',
    `上级申报表必填“${zh}”（${path}），本批次申报表没有，推荐上去后缺此项`,
    `the form above asks for “${en}” (${path}), this one does not: it will be lacking there`,
  );

/** What keeps a field that both forms have from being read above as it was filled in here. */
const misread = (path: string, wanted: Field, own: Field): CallProblem | undefined => {
  const { zh, en } = wanted.title;
  const [mine, theirs] = [unitOf(own), unitOf(wanted)];
  if (mine !== theirs && mine !== undefined && theirs !== undefined)
    return warn(
      'form',
      'call.above-unit',
      `“${zh}”（${path}）上级以${theirs}为单位，本批次以${mine}为单位，推荐上去后数值会被误读`,
      `“${en}” (${path}) is in ${theirs} above and in ${mine} here: it would be misread there`,
    );
  if (own.type !== wanted.type)
    return warn(
      'form',
      'call.above-type',
      `“${zh}”（${path}）的填写类型与上级申报表不同，推荐上去后可能无法使用`,
      `“${en}” (${path}) is of another kind in the form above: it may be of no use there`,
    );
  return yearsOf(own) < yearsOf(wanted)
    ? warn(
        'form',
        'call.above-years',
        `“${zh}”（${path}）上级要求${yearsOf(wanted)}年数据，本批次只填${yearsOf(own)}年`,
        `“${en}” (${path}): the form above asks for ${yearsOf(wanted)} years, this one for ${yearsOf(own)}`,
      )
    : undefined;
};

const compared = (path: string, wanted: Field, own: Field | undefined): readonly CallProblem[] => {
  if (own === undefined)
    return wanted.required && wanted.type !== 'ratio' ? [lacking(path, wanted)] : [];
  const problem = misread(path, wanted, own);
  return problem === undefined ? [] : [problem];
};

const compareForms = (own: Form, above: Form): readonly CallProblem[] => [
  ...above.sections.flatMap(({ id, fields }) =>
    fields.flatMap((field) => {
      const path = `${id}.${field.id}`;
      return compared(path, field, fieldAt(own, path));
    }),
  ),
  ...own.sections
    .filter(({ id }) => !above.sections.some((section: Section) => section.id === id))
    .map(({ id, title }) =>
      warn(
        'form',
        'call.above-section',
        `上级申报表没有“${title.zh}”（${id}）部分，推荐上去后上级看不到此部分的项目名称`,
        `the form above has no section “${title.en}” (${id}): it would be read there without its titles`,
      ),
    ),
];

/** What would go wrong when this round's applications open in the round of the higher level on this system. */
export const checkAbove = (
  { upstream }: Call,
  own: Form | undefined,
  above: CallAbove | undefined,
): readonly CallProblem[] => {
  const callId = upstream?.callId;
  if (upstream === undefined || callId === undefined) return [];
  if (above === undefined)
    return [
      warn(
        'upstream.callId',
        'call.above-exists',
        `本系统没有上级批次“${callId}”，推荐后不会自动转入上级办理，须登记上级结果`,
        `there is no round “${callId}” on this system: nothing opens there by itself, its result is recorded`,
      ),
    ];
  return [
    ...(above.call.level === upstream.level
      ? []
      : [
          warn(
            'upstream.level',
            'call.above-level',
            `上级批次“${callId}”所属层级与此处填写的层级不一致，请核对`,
            `the round “${callId}” is of the level ${above.call.level}, not ${upstream.level}`,
          ),
        ]),
    ...(upstream.deadline <= above.closesAt
      ? []
      : [
          warn(
            'upstream.deadline',
            'call.above-deadline',
            '填写的上级截止时间晚于上级批次的申报截止时间',
            'the deadline given for the higher level is later than the end of its window',
          ),
        ]),
    ...(own === undefined ? [] : compareForms(own, above.form)),
  ];
};
