import type { CaseAnswer } from '../../interface/cases.ts';
import type { ConfirmedValues } from '../../interface/contents.ts';
import { OUTCOME_KIND } from '../../workflows/calls/outcome-kind.ts';
import { type Form, fieldTitle } from '../../workflows/form/form.ts';
import { FINDING } from '../../workflows/notice/finding.ts';
import { OBJECTION_STATUS } from '../../workflows/notice/objection-kind.ts';
import { SELECTION } from '../../workflows/recommendation/selection.ts';
import { DECISION_VERDICT } from '../../workflows/review/decision/verdict.ts';
import { SEAT_STATUS, VERDICT } from '../../workflows/review/opinions/verdict.ts';
import { FILE_KIND } from '../../workflows/submission/file-kind.ts';
import type { Saying } from './saying.ts';

export type Group =
  | 'base'
  | 'content'
  | 'files'
  | 'review'
  | 'decision'
  | 'notice'
  | 'recommendation';

/** One fact of a case as it stood at a moment; `key` is the same at every moment. */
export interface Fact {
  readonly group: Group;
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

type Line = readonly [key: string, label: string, value: string | undefined];

const facts = (group: Group, lines: readonly Line[]): readonly Fact[] =>
  lines.flatMap(([key, label, value]) =>
    value === undefined || value === '' ? [] : [{ group, key: `${group}.${key}`, label, value }],
  );

const base = (kase: CaseAnswer, { text, say, org, minute, listed }: Saying): readonly Fact[] => {
  const { filed, signOffs = {} } = kase.submission;
  return facts('base', [
    ['status', text.status, say(kase.statusTitle)],
    ['since', text.since, minute(kase.since)],
    ['name', text.name, kase.name],
    ['partners', text.partners, listed(kase.partners.map(org))],
    ['filed', text.filed, filed && minute(filed.at)],
    ['receipt', text.receipt, filed?.receipt],
    ['code', text.checkCode, kase.checkCode],
    ...Object.entries(signOffs).map(
      ([unit, { document, at }]): Line => [
        `sign.${unit}`,
        text.signOff(org(unit)),
        [document?.number, minute(at)].filter((one) => one !== undefined).join('，'),
      ],
    ),
  ]);
};

/** A confirmed value as a line of text: lists by commas, rows of a table by lines. */
const plain = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value))
    return value.map(plain).join(value.some((one) => typeof one === 'object') ? '\n' : '，');
  if (typeof value === 'object') return Object.values(value).map(plain).join('，');
  return String(value);
};

const content = (
  parts: readonly ConfirmedValues[],
  form: Form | undefined,
  { say, org }: Saying,
): readonly Fact[] =>
  facts(
    'content',
    parts.flatMap(({ part, org: unit, data }) =>
      Object.entries(data).map(([field, value]): Line => {
        const path = `${part}.${field}`;
        const title = form === undefined ? path : say(fieldTitle(form, path));
        return [path, part.includes('@') ? `${title}（${org(unit)}）` : title, plain(value)];
      }),
    ),
  );

const files = (kase: CaseAnswer, { say, text }: Saying): readonly Fact[] =>
  facts(
    'files',
    Object.entries(kase.submission.files ?? {}).map(
      ([key, { name, kind, sha256 }]): Line => [
        key,
        say(FILE_KIND[kind]),
        `${name}，${text.digest} ${sha256.slice(0, 12)}…`,
      ],
    ),
  );

const review = ({ review: seen }: CaseAnswer, said: Saying): readonly Fact[] => {
  const { say, org, text } = said;
  return facts('review', [
    ...seen.departments.map(({ org: department, status, opinions }): Line => {
      const verdict = opinions.at(-1)?.verdict;
      const word = verdict === undefined ? SEAT_STATUS[status] : VERDICT[verdict];
      return [`department.${department}`, org(department), say(word)];
    }),
    ...seen.seats.map(
      ({ seat, expert, declaredAt, written }): Line => [
        `seat.${seat}`,
        text.expertSeat(seat),
        [
          expert ?? text.vacant,
          declaredAt === undefined ? '' : text.declared,
          written === undefined ? '' : text.scored,
        ]
          .filter((one) => one !== '')
          .join('，'),
      ],
    ),
    ['total', text.total, seen.total && text.points(seen.total.total)],
    ['panel', text.panel, seen.panelOpinion?.text],
  ]);
};

const decision = ({ review: seen }: CaseAnswer, { say, org, text }: Saying): readonly Fact[] =>
  facts('decision', [
    ['ranking', text.ranking, seen.ranking && text.rankOf(seen.ranking.position, seen.ranking.of)],
    ...(seen.decisions ?? []).map(
      ({ body, verdict, document }, index): Line => [
        `decision.${index}`,
        org(body),
        `${say(DECISION_VERDICT[verdict])}，${document.number}`,
      ],
    ),
    ['outcome', text.outcome, seen.outcome && say(OUTCOME_KIND[seen.outcome.kind])],
    ['not', text.notSelected, seen.notSelected?.reason],
  ]);

const notice = ({ notice: seen }: CaseAnswer, { say, day, text }: Saying): readonly Fact[] =>
  facts('notice', [
    [
      'period',
      text.period,
      seen.current && text.fromTo(day(seen.current.firstDay), day(seen.current.lastDay)),
    ],
    ...Object.values(seen.objections).map(
      ({ id, status, finding }, index): Line => [
        `objection.${id}`,
        text.objection(index + 1),
        say(finding === undefined ? OBJECTION_STATUS[status] : FINDING[finding]),
      ],
    ),
    ['recognised', text.recognised, seen.recognised?.command.document.number],
  ]);

const recommendation = (
  { recommendation: seen }: CaseAnswer,
  { say, text, level }: Saying,
): readonly Fact[] =>
  facts('recommendation', [
    ['rank', text.recommendationRank, seen.rank === undefined ? undefined : String(seen.rank)],
    ['letter', text.letter, seen.letter?.number],
    ['withdrawn', text.withdrawn, seen.withdrawn?.document.number],
    ...seen.outcomes.map(
      (outcome): Line => [
        `outcome.${outcome.level}`,
        text.outcomeAt(level(outcome.level)),
        [say(SELECTION[outcome.outcome]), outcome.document?.number]
          .filter((one) => one !== undefined)
          .join('，'),
      ],
    ),
  ]);

/** The case at a moment as a list of facts: what is compared, and what an auditor reads. */
export const snapshotOf = (
  kase: CaseAnswer,
  parts: readonly ConfirmedValues[],
  form: Form | undefined,
  saying: Saying,
): readonly Fact[] => [
  ...base(kase, saying),
  ...content(parts, form, saying),
  ...files(kase, saying),
  ...review(kase, saying),
  ...decision(kase, saying),
  ...notice(kase, saying),
  ...recommendation(kase, saying),
];
