import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';
import { RegisterSearch } from './register-search.ts';

const screen = screensOf('registers', 'hands', 'input');

const list = createRoute({
  getParentRoute: () => shell,
  path: '/registers',
  component: screen(() => import('./list.tsx'), 'Registers'),
});

const one = createRoute({
  getParentRoute: () => shell,
  path: '/registers/$name',
  validateSearch: RegisterSearch,
  component: screen(() => import('./register.tsx'), 'RegisterPage'),
});

const opening = createRoute({
  getParentRoute: () => shell,
  path: '/registers/$name/new',
  component: screen(() => import('./opening.tsx'), 'Opening'),
});

const importing = createRoute({
  getParentRoute: () => shell,
  path: '/registers/$name/import',
  component: screen(() => import('./importing.tsx'), 'Importing'),
});

const adopting = createRoute({
  getParentRoute: () => shell,
  path: '/registers/$name/adopt',
  component: screen(() => import('./adopting.tsx'), 'Adopting'),
});

const comparison = createRoute({
  getParentRoute: () => shell,
  path: '/registers/$name/compare/$comparison',
  component: screen(() => import('./comparison.tsx'), 'ComparisonPage'),
});

const entry = createRoute({
  getParentRoute: () => shell,
  path: '/registers/$name/$id',
  component: screen(() => import('./entry.tsx'), 'EntryPage'),
});

/** Whoever has only its number, as lists of tasks do. */
const found = createRoute({
  getParentRoute: () => shell,
  path: '/entries/$id',
  component: screen(() => import('./entry-found.tsx'), 'EntryFound'),
});

export const registerRoutes = [list, one, opening, importing, adopting, comparison, entry, found];
