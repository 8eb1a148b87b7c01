import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';

const screen = screensOf('administration', 'input');

const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/administration',
  component: screen(() => import('./accounts.tsx'), 'Accounts'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/administration/accounts/$id',
  component: screen(() => import('./account.tsx'), 'Account'),
});

const organisations = createRoute({
  getParentRoute: () => shell,
  path: '/administration/organisations',
  component: screen(() => import('./organisations.tsx'), 'Organisations'),
});

const call = createRoute({
  getParentRoute: () => shell,
  path: '/administration/call',
  /** `?from=`: the call whose file to begin with. */
  validateSearch: (search: Record<string, unknown>): { readonly from?: string } =>
    typeof search.from === 'string' ? { from: search.from } : {},
  component: screen(() => import('./call-editor.tsx'), 'CallEditor'),
});

export const administrationRoutes = [accounts, account, organisations, call];
