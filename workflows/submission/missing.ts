import type { Bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { Problem } from '../../engine/refusal.ts';
import { checkRules } from '../calls/check-rule.ts';
import type { CaseState } from '../case/state.ts';
import type { Facts } from '../facts.ts';
import { fieldTitle, sectionOf } from '../form/form.ts';
import { isEmpty } from '../form/read-number.ts';
import { SIX_ONES } from '../form/validate-part.ts';
import { orgName } from '../orgs/org.ts';
import { unansweredPartners, unconfirmedParts } from './access.ts';
import { askAbout } from './ask-about.ts';
import { readDraft } from './fill.ts';
import { rejectedFiles } from './rejected-files.ts';
import { unsignedUnits } from './seals.ts';
import { unconfirmedProblems } from './sign-off.ts';
import { attachmentsOf } from './state.ts';

export type Explanations = Readonly<Record<string, string>>;

export interface ToFile {
  readonly kase: CaseState;
  readonly facts: Facts;
  /** 情况说明 by the rule that asks for it. */
  readonly explanations: Explanations;
}

const say = (path: string, rule: string, zh: string, en: string): Problem => ({
  path,
  rule,
  message: { zh, en },
});

/** Confirmed values, and of parts that are still open what was saved: so that all that is missing shows at once. */
const valuesByPart = ({ kase, facts }: ToFile) => {
  const values = new Map<string, unknown>(facts.contents);
  const problems = unconfirmedParts(kase).flatMap(({ part }) => {
    const draft = facts.drafts?.get(part)?.draft.data;
    const read = readDraft(facts, kase.identity?.caseId ?? '', part, draft);
    values.set(part, read.values);
    return read.problems;
  });
  return { values, problems };
};

/** A rule that may be explained: fine with an explanation (情况说明), else a problem that asks for one. */
const unlessExplained = (
  { explanations }: ToFile,
  rule: string,
  reason: Bilingual,
): readonly Problem[] =>
  (own(explanations, rule) ?? '').trim() === ''
    ? [
        say(
          `explanations.${rule}`,
          'explanation',
          `${reason.zh}，请附情况说明`,
          `${reason.en}: explain it (explanatory note)`,
        ),
      ]
    : [];

const sixOnes = (filing: ToFile, values: ReadonlyMap<string, unknown>): readonly Problem[] => {
  const { call, form } = filing.facts;
  const fields = sectionOf(form, SIX_ONES)?.fields ?? [];
  const data: Readonly<Record<string, unknown>> = Object(values.get(SIX_ONES));
  const absent = fields.filter((field) => field.required && isEmpty(own(data, field.id)));
  if (call.kind !== 'application' || call.sixOnes === 'off' || absent.length === 0) return [];
  if (call.sixOnes === 'block') {
    return absent.map(({ id, title }) =>
      say(
        `${SIX_ONES}.${id}`,
        'six-ones',
        `“六个一”尚缺“${title.zh}”，请补齐`,
        `of the six ones “${title.en}” is missing: add it`,
      ),
    );
  }
  return unlessExplained(filing, 'six-ones', {
    zh: `“六个一”尚缺${absent.map(({ title }) => `“${title.zh}”`).join('、')}`,
    en: `of the six ones are missing: ${absent.map(({ title }) => title.en).join(', ')}`,
  });
};

const evidence = ({ kase, facts }: ToFile): readonly Problem[] => {
  const proved = new Set(
    attachmentsOf(kase.submission).flatMap(({ field }) => (field === undefined ? [] : [field])),
  );
  return facts.call.evidence
    .filter(({ field, required }) => required && !proved.has(field))
    .map(({ field, title }) =>
      say(
        field,
        'evidence',
        `缺少佐证材料“${title.zh}”，请上传`,
        `the evidence “${title.en}” is missing: attach it`,
      ),
    );
};

/** A sign-off that stands is of what it covers as it stands: a change there voids it. */
const signOffs = ({ kase, facts }: ToFile): readonly Problem[] =>
  unsignedUnits(kase).map((org) => {
    const name = orgName(facts.orgs, org);
    return say(
      `signOffs.${org}`,
      'sign-off',
      `尚缺${name.zh}单位负责人对当前版本的签批`,
      `the head of ${name.en} has not signed off this version`,
    );
  });

/** Whoever the lead named and who has not said that it takes part. */
const partnerships = ({ kase, facts }: ToFile): readonly Problem[] =>
  unansweredPartners(kase).map((org) => {
    const name = orgName(facts.orgs, org);
    return say(
      `partners.${org}`,
      'partnership',
      `${name.zh}尚未同意联合申报`,
      `${name.en} has not joined the application`,
    );
  });

const eligibility = (filing: ToFile, values: ReadonlyMap<string, unknown>): readonly Problem[] => {
  const { call, form } = filing.facts;
  const applicant = filing.kase.identity?.applicant ?? '';
  return checkRules({ form, contents: values, applicant }, call.eligibility)
    .filter(({ met }) => !met)
    .flatMap(({ id, severity, path, because }) =>
      severity === 'warn'
        ? unlessExplained(filing, id, { zh: `未达到：${because.zh}`, en: `not met: ${because.en}` })
        : [
            say(
              path,
              `eligibility.${id}`,
              `不符合申报条件：${because.zh}`,
              `not eligible: ${because.en}`,
            ),
          ],
    );
};

const titleHeld = ({ facts }: ToFile): readonly Problem[] => {
  const { call } = facts;
  const requiresTitle = call.kind === 'application' ? call.requiresTitle : undefined;
  return requiresTitle === undefined || facts.titles?.has(requiresTitle) === true
    ? []
    : [
        say(
          'cluster.titles',
          'requires-title',
          '本批次要求集群已获得下一级认定，集群档案中没有有效的认定记录；如已认定，请联系领导小组办公室补录认定文件',
          `this round asks for a valid title at level ${requiresTitle}, and the cluster record holds none: if there is one, ask the office to enter its document`,
        ),
      ];
};

const changes = (filing: ToFile): readonly Problem[] =>
  Object.values(filing.kase.submission.parts)
    .flatMap(({ warnings }) => warnings)
    .flatMap((warning) =>
      unlessExplained(
        filing,
        warning.rule,
        askAbout(fieldTitle(filing.facts.form, warning.path), warning),
      ),
    );

/**
 * All that stands between an application and its filing, at once (一次性告知): open parts partner by partner and what
 * is wrong in them, six ones, evidence, sign-offs, conditions of the call, and what still needs an explanation.
 * Needs the facts `drafts`, `contents` and `titles`. Empty: it can be filed.
 */
export const missingForFiling = (filing: ToFile): readonly Problem[] => {
  const { values, problems } = valuesByPart(filing);
  return [
    ...partnerships(filing),
    ...unconfirmedProblems(filing.kase, filing.facts),
    ...problems,
    ...sixOnes(filing, values),
    ...evidence(filing),
    ...rejectedFiles(filing),
    ...signOffs(filing),
    ...eligibility(filing, values),
    ...titleHeld(filing),
    ...changes(filing),
  ];
};
