import { own } from '../engine/own.ts';
import type { Site } from '../functions/public/site.ts';
import packageJson from '../package.json' with { type: 'json' };

/** The client that the embedded provider knows; another provider may know the console by another name. */
export const CLIENT_ID = 'tidu-console';

/** Of a provider that is not ours; unset or empty leaves the default. */
const configured = (name: string): string | undefined => {
  const value = own(process.env, name);
  return value === undefined || value === '' ? undefined : value;
};

/** What the console and the public pages have to know of this instance. */
export const siteOf = ({
  issuer,
  demo,
  build,
}: {
  /** Of the embedded provider, where it runs. */
  readonly issuer: string | undefined;
  readonly demo: boolean;
  /** Fingerprint of the built console, where it is built. */
  readonly build: string | undefined;
}): Site => ({
  issuer: configured('TIDU_OIDC_ISSUER') ?? issuer,
  clientId: configured('TIDU_OIDC_CLIENT_ID') ?? CLIENT_ID,
  scope: configured('TIDU_OIDC_SCOPE') ?? 'openid',
  demo,
  version:
    build === undefined ? packageJson.version : `${packageJson.version}+${build.slice(0, 8)}`,
});
