import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { administrationRoutes } from '../administration/routes.ts';
import { Failure } from '../app/failure.tsx';
import { Loading } from '../app/loading.tsx';
import { NotFound } from '../app/not-found.tsx';
import { auditRoutes } from '../audit/routes.ts';
import { caseRoutes } from '../case/routes.ts';
import { clusterRoutes } from '../clusters/routes.ts';
import { countyRoutes } from '../county/routes.ts';
import { decisionRoutes } from '../decision/routes.ts';
import { deputiesRoute, deskRoute } from '../desk/routes.ts';
import { inquiriesRoute } from '../inquiries/routes.ts';
import { messagesRoute } from '../messages/routes.ts';
import { noticeRoutes } from '../notices/routes.ts';
import { officeRoutes } from '../office/routes.ts';
import { opinionsRoute } from '../opinions/routes.ts';
import { programmeRoutes, wallRoute } from '../programme/routes.ts';
import { recommendationRoutes } from '../recommendations/routes.ts';
import { registerRoutes } from '../registers/routes.ts';
import { reviewRoutes } from '../reviews/routes.ts';
import { root, shell } from './routes.ts';

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/desk' });
  },
});

/** Every screen, by hand, an area a line. Each loads its code when it is first opened. */
const routes = root.addChildren([
  start,
  wallRoute,
  shell.addChildren([
    deskRoute,
    deputiesRoute,
    messagesRoute,
    ...countyRoutes,
    ...caseRoutes,
    ...auditRoutes,
    ...administrationRoutes,
    ...reviewRoutes,
    inquiriesRoute,
    ...officeRoutes,
    opinionsRoute,
    ...clusterRoutes,
    ...programmeRoutes,
    ...decisionRoutes,
    ...noticeRoutes,
    ...recommendationRoutes,
    ...registerRoutes,
  ]),
]);

const create = () =>
  createRouter({
    routeTree: routes,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ error, reset }) => <Failure error={error} again={reset} />,
    defaultNotFoundComponent: NotFound,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });

let made: ReturnType<typeof create> | undefined;

/** Made when somebody is signed in: it reads the address, which before that may be the provider's way back. */
export const router = (): ReturnType<typeof create> => {
  made ??= create();
  return made;
};

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof create>;
  }
}
