import type { Phase } from '../../../cli/demo/stage.ts';

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
}

const CALL = 'binzhou-2026-municipal';

/** Every screen of the console and of the public pages. */
export const SCREENS: readonly Screen[] = [
  { name: 'welcome', phase: 'drafts', path: '/' },
  { name: 'county-desk', phase: 'drafts', as: 'county:371625', path: '/desk' },
  { name: 'office-desk', phase: 'reviewed', as: 'office', path: '/desk' },
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
];
