import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Form } from '../form/form.ts';
import { problemsOf } from '../input/problems-of.ts';
import type { OrgDirectory } from '../orgs/org.ts';
import { Call } from './call.ts';
import { type CallAbove, checkAbove } from './check-above.ts';
import { checkFields } from './check-fields.ts';
import { checkOrgs } from './check-orgs.ts';
import { checkSettings } from './check-settings.ts';
import { block, type CallProblem } from './problem.ts';

export interface CallContext {
  readonly forms: readonly Form[];
  readonly orgs: OrgDirectory;
  readonly calendar: WorkCalendar;
  /** The round that the call's upstream names, where somebody looked for it: `found` is undefined where there is none. */
  readonly above?: { readonly found: CallAbove | undefined };
}

const formOf = ({ form }: Call, forms: readonly Form[]): Form | undefined =>
  forms.find(({ id, version }) => id === form.id && version === form.version);

const checkForm = (call: Call, forms: readonly Form[]): readonly CallProblem[] => {
  const { id, version } = call.form;
  const form = formOf(call, forms);
  return form === undefined
    ? [
        block(
          'form',
          'call.form-exists',
          `没有第${version}版申报表“${id}”`,
          `there is no form “${id}” of version ${version}`,
        ),
      ]
    : checkFields(call, form);
};

/**
 * Everything that is wrong with a call, at once: what its schema says, then every cross-reference. `input` is a call
 * as it stands in a file. Only problems with the severity `block` keep it from being opened.
 */
export const checkCall = (input: unknown, context: CallContext): readonly CallProblem[] => {
  const parsed = Call.safeParse(input);
  if (!parsed.success) {
    return problemsOf(parsed.error, input).map(({ path, rule, message }) =>
      block(path, `call.schema.${rule}`, message.zh, message.en),
    );
  }
  const call = parsed.data;
  return [
    ...checkForm(call, context.forms),
    ...checkOrgs(call, context.orgs),
    ...checkSettings(call, context.calendar),
    ...(context.above === undefined
      ? []
      : checkAbove(call, formOf(call, context.forms), context.above.found)),
  ];
};
