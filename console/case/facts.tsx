import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPersonal } from '../../engine/personal.ts';
import type { CallAnswer } from '../../interface/calls.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { Deadline, explainDeadline } from '../../workflows/calendar/deadline.ts';
import { outcomesOf } from '../../workflows/calls/call.ts';
import { FACT_WORDS, valueWord } from '../../workflows/case/words.ts';
import { fieldTitle } from '../../workflows/form/form.ts';
import { useReference } from '../api/reference.ts';
import { useListed } from '../display/listed.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

const read = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);

/** A text of an event's data in words: moments, organisations, roles, figures and closed sets by their names. */
const useText = (call: CallAnswer | undefined) => {
  const { say } = useLanguage();
  const { day, minute } = useMoment();
  const { org, orgName } = useReference();
  return (member: string, text: string): string => {
    if (INSTANT.test(text)) return minute(text);
    if (DATE.test(text)) return day(text);
    if (org(text) !== undefined) return orgName(text);
    if (member === 'role') return say(roleName(text));
    if ((member === 'field' || member === 'path') && call?.form !== undefined)
      return say(fieldTitle(call.form, text));
    const outcome = (call === undefined ? [] : outcomesOf(call.call)).find(({ id }) => id === text);
    if (member === 'outcome' && outcome !== undefined) return say(outcome.title);
    return say(valueWord(member, text)) || text;
  };
};

interface ValueProps {
  readonly member: string;
  readonly value: unknown;
  readonly call: CallAnswer | undefined;
}

const DocumentName = ({ value }: { readonly value: object }) => {
  const { t } = useTranslation('case');
  const { day } = useMoment();
  const [number, title, date] = ['number', 'title', 'date'].map((name) => read(value, name));
  if (typeof title !== 'string') return <>{String(number)}</>;
  const on = typeof date === 'string' ? day(date) : '';
  return <>{t('facts.document', { title, number, date: on })}</>;
};

const Many = ({ member, value, call }: ValueProps & { readonly value: readonly unknown[] }) => {
  const text = useText(call);
  const { t } = useTranslation('case');
  const listed = useListed();
  if (value.length === 0) return t('facts.none');
  if (value.every((one) => typeof one === 'string' || typeof one === 'number'))
    return listed(value.map((one) => text(member, String(one))));
  return (
    <ol className="facts-list">
      {value.map((one) => (
        <li key={JSON.stringify(one)}>
          <Value member={member} value={one} call={call} />
        </li>
      ))}
    </ol>
  );
};

const Value = ({ member, value, call }: ValueProps): ReactNode => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const text = useText(call);
  if (typeof value === 'boolean') return value ? t('facts.yes') : t('facts.no');
  if (typeof value === 'string') return text(member, value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return <Many member={member} value={value} call={call} />;
  if (typeof value !== 'object' || value === null) return '—';
  if (isPersonal(value)) {
    if (value.erased === true) return t('facts.erased');
    if (value.value === undefined) return t('facts.sealed');
    return typeof value.value === 'object' && !Array.isArray(value.value) ? (
      <Facts data={Object(value.value)} call={call} person />
    ) : (
      <Value member={member} value={value.value} call={call} />
    );
  }
  const deadline = Deadline.safeParse('due' in value ? value.due : value);
  if (deadline.success)
    return (
      <>
        {minute(deadline.data.at)}
        <details className="why">
          <summary>{t('facts.whyThen')}</summary>
          {say(explainDeadline(deadline.data))}
        </details>
      </>
    );
  if (typeof read(value, 'number') === 'string') return <DocumentName value={value} />;
  return <Facts data={value} call={call} />;
};

/** What an event says, in words; what only machines need is left to the technical part. */
export const Facts = ({
  data,
  call,
  person = false,
}: {
  readonly data: object;
  /** It tells of a person, whose name is no 名称. */
  readonly person?: boolean;
  readonly call: CallAnswer | undefined;
}): ReactNode => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const shown = Object.entries(FACT_WORDS).filter(([member]) => {
    const value = read(data, member);
    return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  });
  if (shown.length === 0) return null;
  return (
    <dl className="facts">
      {shown.map(([member, title]) => (
        <div key={member}>
          <dt>{person && member === 'name' ? t('facts.personName') : say(title)}</dt>
          <dd>
            <Value member={member} value={read(data, member)} call={call} />
          </dd>
        </div>
      ))}
    </dl>
  );
};
