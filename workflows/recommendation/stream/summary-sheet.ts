import * as z from 'zod';
import { Bilingual } from '../../../engine/bilingual.ts';
import type { UpstreamCall } from '../../calls/call-parts.ts';
import { type OrgDirectory, orgName } from '../../orgs/org.ts';
import type { Nomination } from './state.ts';

export const SummarySheet = z.strictObject({
  title: z.string(),
  columns: z.array(Bilingual).readonly(),
  /** In the order of recommendation; each cell a text, empty where nothing was entered. */
  rows: z
    .array(z.strictObject({ caseId: z.string(), cells: z.array(z.string()).readonly() }))
    .readonly(),
});
export type SummarySheet = z.infer<typeof SummarySheet>;

/** Columns that the list itself knows; `case` is no section of a form. */
export const CASE_COLUMNS = ['rank', 'name', 'track', 'applicant', 'partners', 'letter'] as const;
type CaseColumn = (typeof CASE_COLUMNS)[number];

export const isCaseColumn = (name: string): name is CaseColumn =>
  CASE_COLUMNS.some((column) => column === name);

const ownCell = (column: CaseColumn, nomination: Nomination, orgs: OrgDirectory): string => {
  switch (column) {
    case 'rank':
      return String(nomination.rank);
    case 'name':
      return nomination.name;
    case 'track':
      return nomination.track;
    case 'applicant':
      return orgName(orgs, nomination.applicant).zh;
    case 'partners':
      return nomination.partners.map((org) => orgName(orgs, org).zh).join('、');
    case 'letter':
      return nomination.letter?.number ?? '';
  }
};

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** Figures of several years stand newest first; personal values are the form's business, never a list's. */
const cellText = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (value === true) return '是';
  if (value === false) return '否';
  if (Array.isArray(value)) return value.map(cellText).join('、');
  // A document shows its number, a table's row its name.
  if (typeof value === 'object') return cellText(member(value, 'number') ?? member(value, 'name'));
  return String(value);
};

/**
 * The 推荐汇总表 in the upstream's own columns, of these cases in this order. `contents` holds each case's values as they
 * were frozen and settled: case id → part → values. A path is `section.field` (`section.field.0` for the newest
 * year) or `case.rank`, `case.name`, `case.track`, `case.applicant`, `case.partners`, `case.letter`.
 */
export const summarySheet = (
  upstream: Pick<UpstreamCall, 'title' | 'summaryColumns'> | undefined,
  listed: readonly Nomination[],
  contents: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
  orgs: OrgDirectory,
): SummarySheet => {
  const columns = upstream?.summaryColumns ?? [];
  const cell = (nomination: Nomination, path: string): string => {
    const [section = '', ...rest] = path.split('.');
    const [first = ''] = rest;
    if (section === 'case' && isCaseColumn(first)) return ownCell(first, nomination, orgs);
    return cellText(rest.reduce(member, contents.get(nomination.caseId)?.get(section)));
  };
  return {
    title: upstream?.title ?? '',
    columns: columns.map(({ title }) => title),
    rows: listed.map((nomination) => ({
      caseId: nomination.caseId,
      cells: columns.map(({ path }) => cell(nomination, path)),
    })),
  };
};
