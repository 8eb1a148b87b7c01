import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../frame/routes.ts';

const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/administration',
  component: lazyRouteComponent(() => import('./accounts.tsx'), 'Accounts'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/administration/accounts/$id',
  component: lazyRouteComponent(() => import('./account.tsx'), 'Account'),
});

const organisations = createRoute({
  getParentRoute: () => shell,
  path: '/administration/organisations',
  component: lazyRouteComponent(() => import('./organisations.tsx'), 'Organisations'),
});

const call = createRoute({
  getParentRoute: () => shell,
  path: '/administration/call',
  /** `?from=`: the call whose file to begin with. */
  validateSearch: (search: Record<string, unknown>): { readonly from?: string } =>
    typeof search.from === 'string' ? { from: search.from } : {},
  component: lazyRouteComponent(() => import('./call-editor.tsx'), 'CallEditor'),
});

export const administrationRoutes = [accounts, account, organisations, call];
