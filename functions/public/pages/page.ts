import { PAGE_HEADERS, publicPolicy } from '../../../interface/page-headers.ts';
import type { RouteContext, Served } from '../../http/route.ts';
import type { Site } from '../site.ts';
import { framed, type View } from './frame.ts';
import { createReader, inLanguage, type Reader } from './reader.ts';

export interface Showing extends RouteContext {
  readonly reader: Reader;
  readonly site: Site;
}

/** A page as it is answered: 200 unless it says otherwise. */
export interface Shown extends View {
  readonly status?: number;
  /** Made for this reader alone, e.g. a form with its key: nobody keeps it. */
  readonly once?: boolean;
}

export interface PageDefinition {
  readonly method?: 'GET' | 'POST';
  /** Of the Chinese page; `/open/en/…` is the English one. */
  readonly path: string;
  readonly show: (showing: Showing) => Promise<Shown>;
}

/**
 * Browsers ask each time, since a notice changes and a reader must see that; CloudFront asks once a minute, so that a
 * notice that everybody reads costs a function one request a minute.
 */
const KEPT = 'public, max-age=0, s-maxage=60';

export const pageHeaders = (site: Site): Readonly<Record<string, string>> => ({
  ...PAGE_HEADERS,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': publicPolicy({ files: site.files }),
});

/** The two routes of a page, one for each language. */
export const pageRoutes = (
  { method = 'GET', path, show }: PageDefinition,
  site: () => Promise<Site>,
): readonly Served[] =>
  (['zh', 'en'] as const).map((language) => ({
    method,
    path: inLanguage(path, language),
    public: true,
    handle: async (context) => {
      const reader = createReader(language, context.ports);
      const known = await site();
      const { status = 200, once, ...view } = await show({ ...context, reader, site: known });
      const place = { reader, path: chinesePath(context.request.path), demo: known.demo };
      return {
        status,
        headers: {
          ...pageHeaders(known),
          'content-language': language === 'zh' ? 'zh-CN' : 'en',
          'cache-control': once === true || status !== 200 ? 'no-store' : KEPT,
        },
        body: framed(place, view),
      };
    },
  }));

/** `/open/notices` of `/open/en/notices`. */
export const chinesePath = (path: string): string => path.replace(/^\/open\/en(?=\/|$)/, '/open');

export const isEnglish = (path: string): boolean => /^\/open\/en(\/|$)/.test(path);
