/** Other places than its own address that a page may reach; each an origin, without a path. */
export interface PageOrigins {
  /** The identity provider's. */
  readonly issuer?: string | undefined;
  /** Where files are put and read by signed URL. */
  readonly files?: string | undefined;
}

const policy = (directives: Readonly<Record<string, readonly (string | undefined)[]>>): string =>
  Object.entries(directives)
    .map(([name, sources]) => {
      const given = sources.filter((source) => source !== undefined);
      return `${name} ${[...new Set(given)].join(' ')}`;
    })
    .join('; ');

const NOBODY = "'none'";
const SELF = "'self'";

/** For every page: nothing may frame it, no `<base>` may bend its links, and what is not allowed is forbidden. */
const CLOSED = { 'default-src': [NOBODY], 'base-uri': [NOBODY], 'frame-ancestors': [NOBODY] };

/**
 * The console's policy. Styles are written into the page by antd; scripts never are. `blob:` shows an evidence file
 * beside the form that it proves: such a document inherits this policy, so that nothing in it runs.
 */
export const consolePolicy = ({ issuer, files }: PageOrigins): string =>
  policy({
    ...CLOSED,
    'script-src': [SELF],
    'style-src': [SELF, "'unsafe-inline'"],
    'img-src': [SELF, 'data:', 'blob:'],
    'font-src': [SELF],
    'connect-src': [SELF, issuer, files],
    'worker-src': [SELF],
    'frame-src': ['blob:'],
    'form-action': [SELF, issuer],
  });

/** The policy of pages that are whole without scripts: nothing inline at all. */
export const publicPolicy = ({ files }: Pick<PageOrigins, 'files'>): string =>
  policy({
    ...CLOSED,
    'script-src': [SELF],
    'style-src': [SELF],
    'img-src': [SELF],
    'connect-src': [SELF, files],
    'form-action': [SELF],
  });

/** What a page of ours never asks a browser for. Writing to the clipboard stays allowed: reminder texts are copied. */
const NOT_USED = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/**
 * Beside the policy, on every page and on every file that a page loads. A window that signs in beside the page must
 * still be ours to close, hence `allow-popups`. One text for the embedded server, the functions and CloudFront.
 */
export const PAGE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': NOT_USED.map((feature) => `${feature}=()`).join(', '),
} as const;

/** The origin of an address, undefined where there is none. */
export const originOf = (address: string | undefined): string | undefined =>
  address === undefined ? undefined : new URL(address).origin;
