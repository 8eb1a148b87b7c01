import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';
import { asTab, type Tab } from './tabs.ts';

const screen = screensOf('case', 'hands', 'input');

const one = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id',
  /** `?tab=`: what is open; `?from=` and `?to=`: the versions that are compared. */
  validateSearch: (
    search: Record<string, unknown>,
  ): { readonly tab?: Tab; readonly from?: number; readonly to?: number } => ({
    ...(asTab(search.tab) === undefined ? {} : { tab: asTab(search.tab) }),
    ...(typeof search.from === 'number' ? { from: search.from } : {}),
    ...(typeof search.to === 'number' ? { to: search.to } : {}),
  }),
  component: screen(() => import('./case.tsx'), 'CasePage'),
});

export const caseRoutes = [one];
