import type { HttpRequest, HttpResponse } from '../http/route.ts';
import { createRouter } from '../http/router.ts';
import type { Ports } from '../kinds/ports.ts';
import { createPages, isPage } from './pages/pages.ts';
import { publicRoutes } from './routes.ts';
import { type Site, siteRoute } from './site.ts';

/** Everything that is answered without an account: the public's interface, its pages, what the console starts with. */
export const publicDoor = (
  ports: Ports,
  site: () => Promise<Site>,
): ((request: HttpRequest) => Promise<HttpResponse>) => {
  const answer = createRouter([...publicRoutes, siteRoute(site)], ports);
  const pages = createPages(ports, site);
  return (request) => (isPage(request.path) ? pages(request) : answer(request));
};
