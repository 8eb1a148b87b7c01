import { Rubric, ScoringRules } from '../../../workflows/score/rubric.ts';
import type { ScoreSheet } from '../../../workflows/score/sheet.ts';
import type { SheetKind } from '../../../workflows/score/sheet-kind.ts';

/** 100.00 points on four lines, as the panels of these tests score it. */
export const rubric = Rubric.parse({
  version: 'kitchenware.1',
  lines: [
    { id: 'scale', title: { zh: '规模效益', en: 'Scale' }, max: 3000 },
    { id: 'innovation', title: { zh: '创新能力', en: 'Innovation' }, max: 3000 },
    { id: 'network', title: { zh: '网络化协作', en: 'Co-operation' }, max: 2000 },
    { id: 'services', title: { zh: '公共服务', en: 'Services' }, max: 2000 },
  ],
});

export const paperOnly = ScoringRules.parse({});

/** Marks in the order of the rubric, each with a remark. */
export const sheet = (
  seat: number,
  marks: readonly [number, number, number, number],
  kind: SheetKind = 'written',
): ScoreSheet => ({
  seat,
  kind,
  lines: rubric.lines.map(({ id }, i) => ({
    line: id,
    score: marks[i] ?? 0,
    remark: '有佐证材料',
  })),
});
