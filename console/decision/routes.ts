import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';

const screen = screensOf('decision', 'notices', 'recommendations', 'input');

const TABS = ['ranking', 'decision', 'proposed'] as const;

const round = createRoute({
  getParentRoute: () => shell,
  path: '/rounds/$id',
  /** `?tab=`: which part is open, so that an address leads to it. */
  validateSearch: (search: Record<string, unknown>): { readonly tab?: string } => ({
    tab: TABS.find((tab) => tab === search.tab) ?? 'ranking',
  }),
  component: screen(() => import('./round.tsx'), 'Round'),
});

const deliberation = createRoute({
  getParentRoute: () => shell,
  path: '/deliberation',
  /** `?call=`: the round that is deliberated. */
  validateSearch: (search: Record<string, unknown>): { readonly call?: string } =>
    typeof search.call === 'string' ? { call: search.call } : {},
  component: screen(() => import('./deliberation.tsx'), 'Deliberation'),
});

export const decisionRoutes = [round, deliberation];
