import { clamdScanner } from '../../adapters/clamd.ts';
import type { Scanner } from '../../engine/ports/scanner.ts';
import { NotConfigured } from './environment.ts';

/** ClamAV's daemon where the settings name one (`TIDU_CLAMD`): `host:port`, or the path of its socket. Throws NotConfigured. */
export const scannerIn = ({
  TIDU_CLAMD: address,
}: Readonly<Record<string, string | undefined>>): Scanner | undefined => {
  if (address === undefined || address === '') return undefined;
  if (!/^(\/.+|[^\s/]+:\d{1,5}|\\\\\.\\pipe\\.+)$/.test(address))
    throw new NotConfigured('TIDU_CLAMD is host:port or the path of a socket');
  return clamdScanner(address);
};
