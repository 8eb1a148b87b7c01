import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../frame/routes.ts';

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices.tsx'), 'Notices'),
});

const publish = createRoute({
  getParentRoute: () => shell,
  path: '/notices/new',
  /** `?call=`: the round whose proposed list is published. */
  validateSearch: (search: Record<string, unknown>): { readonly call?: string } =>
    typeof search.call === 'string' ? { call: search.call } : {},
  component: lazyRouteComponent(() => import('./publish.tsx'), 'Publish'),
});

const notice = createRoute({
  getParentRoute: () => shell,
  path: '/notices/$id',
  component: lazyRouteComponent(() => import('./notice.tsx'), 'Notice'),
});

const objections = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id/objections',
  component: lazyRouteComponent(() => import('./objections.tsx'), 'Objections'),
});

export const noticeRoutes = [notices, publish, notice, objections];
