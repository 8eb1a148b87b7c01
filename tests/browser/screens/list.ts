import type { Page } from 'playwright-core';
import type { Phase } from '../../../cli/demo/stage.ts';
import { DECIDING } from './deciding.ts';
import { declareNoInterest, disputeFigure, markPlace, verifyChain } from './doing.ts';
import { FILING } from './filing.ts';
import { OPEN } from './open.ts';
import { REGISTERS } from './registers.ts';

/** A screen as somebody sees it at a moment of the demo's round; `{name}` in a path is that case of `data/cases`. */
export interface Screen {
  /** File name without language and ending. */
  readonly name: string;
  readonly phase: Phase;
  /** Demo account; none: nobody is signed in. */
  readonly as?: string;
  readonly path: string;
  /** Something of the screen itself, waited for before it is looked at; default: its heading. */
  readonly ready?: string;
  /** What somebody does there before it is looked at, in either language; it may find it done already. */
  readonly act?: (page: Page) => Promise<void>;
}

const CALL = 'binzhou-2026-municipal';

/** Every screen of the console and of the public pages. */
export const SCREENS: readonly Screen[] = [
  ...FILING,
  ...DECIDING,
  ...REGISTERS,
  { name: 'welcome', phase: 'drafts', path: '/' },
  ...OPEN,
  { name: 'county-desk', phase: 'drafts', as: 'county:371625', path: '/desk' },
  {
    name: 'county-open-case',
    phase: 'drafts',
    as: 'county:371625',
    path: '/cases/new',
    ready: '#name',
  },
  {
    name: 'county-form-locked',
    phase: 'drafts',
    as: 'county:371625',
    path: '/cases/{commercial-kitchenware}/fill?part=sixOnes',
    ready: '.field',
  },
  {
    name: 'county-sign-off',
    phase: 'drafts',
    as: 'head:371621',
    path: '/cases/{rope-and-net}',
    ready: '.code',
  },
  { name: 'deputies', phase: 'filed', as: 'head:371625', path: '/deputies', ready: '.ant-card' },
  { name: 'messages', phase: 'reviewed', as: 'office', path: '/messages', ready: '.ant-card' },
  { name: 'office-desk', phase: 'reviewed', as: 'office', path: '/desk' },
  { name: 'office-queue', phase: 'departments', as: 'office', path: '/queue', ready: 'table' },
  {
    name: 'office-formal-review',
    phase: 'filed',
    as: 'office',
    path: '/cases/{rope-and-net}/formal',
    ready: '.place',
    act: markPlace,
  },
  {
    name: 'office-board',
    phase: 'departments',
    as: 'office',
    path: '/cases/{rope-and-net}/board',
    ready: 'table',
  },
  {
    name: 'office-panel',
    phase: 'panel',
    as: 'office',
    path: '/cases/{rope-and-net}/board',
    ready: 'table',
  },
  { name: 'office-rounds', phase: 'drafts', as: 'office', path: '/rounds', ready: 'table' },
  {
    name: 'office-sheet',
    phase: 'departments',
    as: 'office',
    path: `/rounds/${CALL}/sheet`,
    ready: 'table',
  },
  { name: 'office-checks', phase: 'departments', as: 'office', path: '/checks' },
  { name: 'administration-accounts', phase: 'drafts', as: 'admin:1', path: '/administration' },
  {
    name: 'administration-organisations',
    phase: 'drafts',
    as: 'admin:1',
    path: '/administration/organisations',
  },
  {
    name: 'administration-call',
    phase: 'drafts',
    as: 'office',
    path: `/administration/call?from=${CALL}`,
  },
  {
    name: 'department-opinions',
    phase: 'departments',
    as: 'department:BZ-STATS',
    path: '/opinions',
    ready: '.opinion-sheet',
  },
  {
    name: 'department-dispute',
    phase: 'departments',
    as: 'department:BZ-STATS',
    path: '/opinions',
    ready: '.opinion-sheet',
    act: disputeFigure,
  },
  {
    name: 'department-nothing-owed',
    phase: 'departments',
    as: 'department:BZ-TAX',
    path: '/opinions',
    ready: '.ant-empty',
  },
  { name: 'expert-reviews', phase: 'panel', as: 'expert:1', path: '/reviews', ready: 'table' },
  {
    name: 'expert-declaration',
    phase: 'panel',
    as: 'expert:1',
    path: '/reviews/{rope-and-net}',
    ready: 'form',
  },
  {
    name: 'expert-review',
    phase: 'panel',
    as: 'expert:4',
    path: '/reviews/{high-end-aluminium}',
    act: declareNoInterest,
  },
  {
    name: 'expert-scored',
    phase: 'ranked',
    as: 'expert:1',
    path: '/reviews/{high-end-aluminium}',
    ready: '.score-line',
  },
  {
    name: 'supervision-inquiries',
    phase: 'recognised',
    as: 'supervision:BZ-DISCIPLINE',
    path: '/inquiries',
    ready: '.ant-descriptions',
  },
  { name: 'office-clusters', phase: 'recognised', as: 'office', path: '/clusters', ready: 'table' },
  {
    name: 'office-programme',
    phase: 'year',
    as: 'office',
    path: '/programme',
    ready: '.sheet .tile',
  },
  {
    name: 'leader-wall',
    phase: 'year',
    as: 'body:BZ-VICE-MAYOR',
    path: '/programme/wall',
    ready: '.wall .tile',
  },
  {
    name: 'report-sheet',
    phase: 'year',
    as: 'office',
    path: '/rounds/binzhou-2026q2-monitoring-story/sheet',
    ready: 'table',
  },
  {
    name: 'reporting-year',
    phase: 'year',
    as: 'office',
    path: '/rounds/binzhou-2026q2-monitoring-story/year',
    ready: 'table',
  },
  {
    name: 'office-rounds-in-figures',
    phase: 'recognised',
    as: 'office',
    path: '/programme/rounds',
    ready: '[role="img"] svg',
  },
  {
    name: 'county-programme',
    phase: 'recognised',
    as: 'county:371625',
    path: '/programme',
    ready: '.sheet .tile',
  },
  {
    name: 'case-overview',
    phase: 'notice',
    as: 'county:371621',
    path: '/cases/{rope-and-net}',
    ready: 'main table',
  },
  {
    name: 'case-content',
    phase: 'notice',
    as: 'office',
    path: '/cases/{rope-and-net}?tab=content',
    ready: '.ant-descriptions .proofs',
  },
  {
    name: 'case-timeline',
    phase: 'notice',
    as: 'county:371621',
    path: '/cases/{rope-and-net}?tab=timeline',
    ready: '.timeline',
  },
  {
    name: 'case-machine',
    phase: 'departments',
    as: 'office',
    path: '/cases/{rope-and-net}?tab=machine',
    ready: 'svg.machine',
  },
  {
    name: 'case-files',
    phase: 'notice',
    as: 'office',
    path: '/cases/{rope-and-net}?tab=files',
    ready: 'main table',
  },
  {
    name: 'case-compare',
    phase: 'notice',
    as: 'office',
    path: '/cases/{rope-and-net}?tab=compare',
    ready: '.difference',
  },
  {
    name: 'audit-search',
    phase: 'notice',
    as: 'auditor:BZ-AUDIT',
    path: '/audit?onBehalf=true',
    ready: '.hits',
  },
  {
    name: 'audit-exceptions',
    phase: 'notice',
    as: 'auditor:BZ-AUDIT',
    path: `/audit/exceptions?call=${CALL}`,
    ready: '.hits',
  },
  {
    name: 'audit-access',
    phase: 'notice',
    as: 'auditor:BZ-AUDIT',
    path: '/audit/access?kind=refused',
    ready: 'form.search',
  },
  {
    name: 'audit-moment',
    phase: 'notice',
    as: 'auditor:BZ-AUDIT',
    path: '/audit/cases/{rope-and-net}?version=40',
    ready: '.difference',
  },
  {
    name: 'audit-chain',
    phase: 'notice',
    as: 'auditor:BZ-AUDIT',
    path: '/audit/cases/{rope-and-net}?tab=chain',
    ready: '.elsewhere',
    act: verifyChain,
  },
  {
    name: 'audit-case-exceptions',
    phase: 'notice',
    as: 'auditor:BZ-AUDIT',
    path: '/audit/cases/{fine-chemicals}?tab=exceptions',
    ready: 'main table',
  },
  {
    name: 'audit-proofs',
    phase: 'notice',
    as: 'auditor:BZ-AUDIT',
    path: '/audit/cases/{rope-and-net}?tab=proofs',
    ready: '.proof',
  },
  {
    name: 'audit-conclusion',
    phase: 'notice',
    as: 'auditor:BZ-AUDIT',
    path: '/audit/cases/{rope-and-net}?tab=conclusion',
    ready: '.sheet',
  },
];
