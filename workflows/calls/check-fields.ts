import type { Field, Form } from '../form/form.ts';
import { CASE_COLUMNS, isCaseColumn } from '../recommendation/stream/summary-sheet.ts';
import type { ApplicationCall, Call, MonitoringCall } from './call.ts';
import { block, type CallProblem } from './problem.ts';
import type { Rule, SimpleRule } from './rule.ts';

/** A field by `section.field`. */
export const fieldAt = (form: Form, path: string): Field | undefined => {
  const [sectionId, fieldId, ...more] = path.split('.');
  if (more.length > 0) return undefined;
  return form.sections.find(({ id }) => id === sectionId)?.fields.find(({ id }) => id === fieldId);
};

const missing = (path: string, field: string): CallProblem =>
  block(path, 'call.field-exists', `申报表中没有“${field}”`, `the form has no field “${field}”`);

const known = (form: Form, path: string, field: string): readonly CallProblem[] =>
  fieldAt(form, field) === undefined ? [missing(path, field)] : [];

const NUMBERS: readonly Field['type'][] = ['decimal', 'integer', 'ratio'];

const ofType = (
  form: Form,
  path: string,
  name: string,
  types: readonly Field['type'][],
  years?: number,
): readonly CallProblem[] => {
  const field = fieldAt(form, name);
  if (field === undefined) return [missing(path, name)];
  if (!types.includes(field.type)) {
    return [
      block(
        path,
        'call.field-type',
        `“${field.title.zh}”的类型不适用于该条件`,
        `“${field.title.en}” is a ${field.type}: the rule needs ${types.join(' or ')}`,
      ),
    ];
  }
  const asked = field.type === 'decimal' ? (field.years ?? 1) : 1;
  if (years === undefined || years <= asked) return [];
  return [
    block(
      path,
      'call.field-years',
      `条件要求${years}年数据，申报表只填${asked}年`,
      `the rule looks at ${years} years, the form asks for ${asked}`,
    ),
  ];
};

const checkSimple = (form: Form, path: string, rule: SimpleRule): readonly CallProblem[] => {
  switch (rule.shape) {
    case 'at-least':
    case 'at-most':
      return ofType(form, `${path}.field`, rule.field, NUMBERS, rule.years);
    case 'ratio-at-least':
      return [
        ...ofType(form, `${path}.numerator`, rule.numerator, NUMBERS),
        ...ofType(form, `${path}.denominator`, rule.denominator, NUMBERS),
      ];
    case 'is-yes':
    case 'is-no':
      return ofType(form, `${path}.field`, rule.field, ['yes-no']);
    case 'rows-at-least':
      return ofType(form, `${path}.field`, rule.field, ['table']);
  }
};

const checkRule = (form: Form, path: string, rule: Rule): readonly CallProblem[] => {
  switch (rule.shape) {
    case 'any-of':
      return rule.of.flatMap((one, i) => checkSimple(form, `${path}.of.${i}`, one));
    case 'relaxed-for':
      return [
        ...checkSimple(form, `${path}.relaxed`, rule.relaxed),
        ...checkSimple(form, `${path}.otherwise`, rule.otherwise),
      ];
    case 'at-least':
    case 'at-most':
    case 'ratio-at-least':
    case 'is-yes':
    case 'is-no':
    case 'rows-at-least':
      return checkSimple(form, path, rule);
  }
};

const checkColumn = (form: Form, path: string, column: string): readonly CallProblem[] => {
  const [section, field = '', year, ...more] = column.split('.');
  if (section === 'case') {
    return isCaseColumn(field)
      ? []
      : [
          block(
            path,
            'call.summary-column',
            `汇总表没有“${column}”这一列`,
            `no such column; of the case there are ${CASE_COLUMNS.join(', ')}`,
          ),
        ];
  }
  const place = /^\d$/.test(year ?? '0') && more.length === 0 ? `${section}.${field}` : column;
  return known(form, path, place);
};

/** What a line of the rubric rests on: a figure, or all of a section. */
const checkLines = ({ rubric }: ApplicationCall, form: Form): readonly CallProblem[] => {
  const sections = form.sections.map(({ id }) => id);
  const check = (name: 'lines' | 'defenceLines') =>
    (rubric[name] ?? []).flatMap(({ restsOn = [] }, i) =>
      restsOn.flatMap((place, j) =>
        sections.includes(place) ? [] : known(form, `rubric.${name}.${i}.restsOn.${j}`, place),
      ),
    );
  return [...check('lines'), ...check('defenceLines')];
};

/** Figures that a round of reports compares and adds up. */
const checkReports = (
  { inPlace, joint, cumulative }: MonitoringCall,
  form: Form,
): readonly CallProblem[] => [
  ...cumulative.flatMap((field, i) => ofType(form, `cumulative.${i}`, field, NUMBERS)),
  ...inPlace.flatMap(({ figure, inPlace: place }, i) => [
    ...ofType(form, `inPlace.${i}.figure`, figure, NUMBERS),
    ...ofType(form, `inPlace.${i}.inPlace`, place, NUMBERS),
  ]),
  ...joint.flatMap(({ lead, partner, firms }, i) => [
    ...ofType(form, `joint.${i}.lead`, lead, NUMBERS),
    ...ofType(form, `joint.${i}.partner`, partner, NUMBERS),
    ...(firms === undefined
      ? []
      : [
          ...ofType(form, `joint.${i}.firms.lead`, firms.lead, ['table']),
          ...ofType(form, `joint.${i}.firms.partner`, firms.partner, ['table']),
        ]),
  ]),
];

/** Everything in a call that names a field of its form. */
export const checkFields = (call: Call, form: Form): readonly CallProblem[] => {
  const sixOnes =
    call.kind !== 'application' ||
    call.sixOnes === 'off' ||
    form.sections.some(({ id }) => id === 'sixOnes');
  return [
    ...call.eligibility.flatMap((rule, i) => checkRule(form, `eligibility.${i}`, rule)),
    ...call.evidence.flatMap(({ field }, i) => known(form, `evidence.${i}.field`, field)),
    ...(call.kind === 'application' ? checkLines(call, form) : checkReports(call, form)),
    ...call.reviewingDepartments.flatMap(({ indicators }, i) =>
      indicators.flatMap((field, j) =>
        known(form, `reviewingDepartments.${i}.indicators.${j}`, field),
      ),
    ),
    ...(call.upstream?.summaryColumns ?? []).flatMap(({ path }, i) =>
      checkColumn(form, `upstream.summaryColumns.${i}.path`, path),
    ),
    ...(sixOnes
      ? []
      : [
          block(
            'sixOnes',
            'call.six-ones',
            '申报表没有“六个一”部分，请改为不检查或换用申报表',
            'the form has no section for the six ones: switch the check off or use another form',
          ),
        ]),
  ];
};
