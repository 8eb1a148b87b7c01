import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import { valueWord } from '../../workflows/case/words.ts';
import type { RecordedAct as Act } from '../../workflows/on-behalf/record.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';

import { usePlaceTitle } from './place-title.ts';

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const member = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);

/** Names of a recorded act's fields, as its own screen calls them. */
const useLabels = (): Readonly<Record<string, string>> => {
  const { t } = useTranslation('office');
  return {
    verdict: t('recorded.verdict'),
    outcome: t('recorded.outcome'),
    position: t('recorded.position'),
    reason: t('acts.reason'),
    note: t('recorded.note'),
    text: t('recorded.text'),
    checkCode: t('recorded.checkCode'),
    seat: t('expert.seat'),
    conflict: t('recorded.conflict'),
    department: t('seat.department'),
    finding: t('recorded.finding'),
    consequence: t('recorded.consequence'),
    level: t('recorded.level'),
    title: t('recorded.title'),
    validFrom: t('recorded.validFrom'),
    validTo: t('recorded.validTo'),
    vetoFactsClear: t('recorded.vetoFactsClear'),
    kind: t('recorded.kind'),
    body: t('recorded.body'),
  };
};

/** Values of closed sets in words; what is typed freely stays as it is. */
const useWords = (call: CallAnswer): ((name: string, value: unknown) => string) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { shortName, levelName } = useReference();
  return (name, value) => {
    if (typeof value === 'boolean') return value ? t('recorded.yes') : t('recorded.no');
    const plain = text(value);
    if (name === 'department' || name === 'body') return shortName(plain);
    if (name === 'level') return levelName(plain);
    const outcome = call.call.outcomes.find(({ id }) => name === 'outcome' && id === plain);
    return say(outcome?.title ?? valueWord(name, plain)) || plain;
  };
};

const points = (hundredths: unknown): string =>
  typeof hundredths === 'number' ? (hundredths / 100).toFixed(2) : '';

/** What was typed, field by field, so that it can be compared with the paper beside it. */
export const RecordedAct = ({ act, call }: { readonly act: Act; readonly call: CallAnswer }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const labels = useLabels();
  const inWords = useWords(call);
  const titleOf = usePlaceTitle(call.form);
  const list = (name: string): readonly unknown[] => {
    const value = act[name];
    return Array.isArray(value) ? value : [];
  };
  const rubric = [...call.call.rubric.lines, ...(call.call.rubric.defenceLines ?? [])];
  const items = [
    ...Object.entries(labels).flatMap(([name, label]) =>
      act[name] === undefined ? [] : [{ key: name, label, children: inWords(name, act[name]) }],
    ),
    ...list('values').map((value, index) => ({
      key: `value-${index}`,
      label: titleOf(text(member(value, 'field'))),
      children: ['value', 'source', 'note']
        .map((name) => text(member(value, name)))
        .filter((part) => part !== '')
        .join(t('and')),
    })),
    ...list('vetoFacts').map((fact, index) => ({
      key: `fact-${index}`,
      label:
        say(call.call.vetoFacts.find(({ id }) => id === member(fact, 'id'))?.title) ||
        t('recorded.vetoFact'),
      children: text(member(fact, 'basis')),
    })),
    ...list('lines').map((line, index) => ({
      key: `line-${index}`,
      label: say(rubric.find(({ id }) => id === member(line, 'line'))?.title),
      children: `${points(member(line, 'score'))} ${text(member(line, 'remark'))}`,
    })),
  ];
  return (
    <Descriptions
      styles={{ label: { width: 130 } }}
      style={{ marginTop: 8 }}
      size="small"
      column={1}
      bordered
      title={t('recorded.heading')}
      items={items}
    />
  );
};
