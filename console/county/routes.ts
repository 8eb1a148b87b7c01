import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';

const screen = screensOf('county', 'input');

const list = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  component: screen(() => import('./list.tsx'), 'Cases'),
});

const open = createRoute({
  getParentRoute: () => shell,
  path: '/cases/new',
  component: screen(() => import('./open-case.tsx'), 'OpenCase'),
});

const fill = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id/fill',
  /** `part`: `size`, `partnerPart@371621`, or `check` for the page of what is missing. */
  validateSearch: ({ part }: Readonly<Record<string, unknown>>): { part?: string } =>
    typeof part === 'string' ? { part } : {},
  component: screen(() => import('./fill.tsx'), 'Fill'),
});

const receipt = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id/receipt',
  component: screen(() => import('./receipt.tsx'), 'Receipt'),
});

export const countyRoutes = [list, open, fill, receipt];
