import { useTranslation } from 'react-i18next';
import { own } from '../../engine/own.ts';
import type { CallAnswer } from '../../interface/calls.ts';
import { outcomesOf } from '../../workflows/calls/call.ts';
import { FIGURE_SCOPE } from '../../workflows/calls/monitoring.ts';
import { valueWord } from '../../workflows/case/words.ts';
import type { RecordedAct as Act } from '../../workflows/on-behalf/record.ts';
import { FIGURE_ANSWER } from '../../workflows/review/report/answer.ts';
import { useReference } from '../api/reference.ts';
import { type Fact, Facts } from '../display/facts.tsx';
import { usePlaceTitle } from '../display/place-title.ts';
import { useLanguage } from '../i18n/use-language.ts';

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
    const outcome = outcomesOf(call.call).find(({ id }) => name === 'outcome' && id === plain);
    return say(outcome?.title ?? valueWord(name, plain)) || plain;
  };
};

const points = (hundredths: unknown): string =>
  typeof hundredths === 'number' ? (hundredths / 100).toFixed(2) : '';

const listIn = (act: Act, name: string): readonly unknown[] => {
  const value = act[name];
  return Array.isArray(value) ? value : [];
};

interface Props {
  readonly act: Act;
  readonly call: CallAnswer;
}

/** Of a report: what the department says of each figure. */
const useVerified = ({ act, call }: Props): readonly Fact[] => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const titleOf = usePlaceTitle(call.form);
  return listIn(act, 'figures').map((figure): Fact => {
    const said = (name: string): string => text(member(figure, name));
    return [
      titleOf(said('field')),
      [
        say(own(FIGURE_ANSWER, said('answer'))),
        said('value'),
        say(own(FIGURE_SCOPE, said('scope'))),
        said('note'),
      ]
        .filter((part) => part !== '')
        .join(t('and')),
    ];
  });
};

/** Disputed figures, facts that were found, marks: what an act says line by line. */
const useLines = ({ act, call }: Props): readonly Fact[] => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const titleOf = usePlaceTitle(call.form);
  const verified = useVerified({ act, call });
  const { vetoFacts } = call.call;
  const rubric = call.call.kind === 'application' ? call.call.rubric : undefined;
  const lines = [...(rubric?.lines ?? []), ...(rubric?.defenceLines ?? [])];
  const factTitle = (id: unknown) => say(vetoFacts.find((one) => one.id === id)?.title);
  return [
    ...listIn(act, 'values').map(
      (value): Fact => [
        titleOf(text(member(value, 'field'))),
        ['value', 'source', 'note']
          .map((name) => text(member(value, name)))
          .filter((part) => part !== '')
          .join(t('and')),
      ],
    ),
    ...verified,
    ...listIn(act, 'vetoFacts').map(
      (fact): Fact => [
        factTitle(member(fact, 'id')) || t('recorded.vetoFact'),
        text(member(fact, 'basis')),
      ],
    ),
    ...listIn(act, 'lines').map(
      (line): Fact => [
        say(lines.find(({ id }) => id === member(line, 'line'))?.title),
        `${points(member(line, 'score'))} ${text(member(line, 'remark'))}`,
      ],
    ),
  ];
};

/** What was typed, field by field, so that it can be compared with the paper beside it. */
export const RecordedAct = ({ act, call }: Props) => {
  const { t } = useTranslation('office');
  const labels = useLabels();
  const inWords = useWords(call);
  const lines = useLines({ act, call });
  const said = Object.entries(labels).map(
    ([name, label]): Fact => [
      label,
      act[name] === undefined ? undefined : inWords(name, act[name]),
    ],
  );
  return (
    <Facts
      styles={{ label: { width: 130 } }}
      style={{ marginTop: 8 }}
      column={1}
      bordered
      title={t('recorded.heading')}
      facts={[...said, ...lines]}
    />
  );
};
