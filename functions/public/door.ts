import type { HttpRequest, HttpResponse } from '../http/route.ts';
import { createRouter } from '../http/router.ts';
import type { Ports } from '../ports.ts';
import { publicRoutes } from './routes.ts';
import { type Site, siteRoute } from './site.ts';

/** Everything that is answered without an account: the public's interface and what the console starts with. */
export const publicDoor = (
  ports: Ports,
  site: () => Promise<Site>,
): ((request: HttpRequest) => Promise<HttpResponse>) =>
  createRouter([...publicRoutes, siteRoute(site)], ports);
