import { createRoute } from '@tanstack/react-router';
import { screensOf, shell } from '../frame/routes.ts';

const screen = screensOf('notices', 'decision', 'input');

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  component: screen(() => import('./notices.tsx'), 'Notices'),
});

const publish = createRoute({
  getParentRoute: () => shell,
  path: '/notices/new',
  /** `?call=`: the round whose proposed list is published. */
  validateSearch: (search: Record<string, unknown>): { readonly call?: string } =>
    typeof search.call === 'string' ? { call: search.call } : {},
  component: screen(() => import('./publish.tsx'), 'Publish'),
});

const notice = createRoute({
  getParentRoute: () => shell,
  path: '/notices/$id',
  component: screen(() => import('./notice.tsx'), 'Notice'),
});

const objections = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id/objections',
  component: screen(() => import('./objections.tsx'), 'Objections'),
});

export const noticeRoutes = [notices, publish, notice, objections];
