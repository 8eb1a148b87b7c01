import { sessionNow } from './session.ts';

/** Now by the server's clock, as an instant: the demo's clock may stand in another year than the browser's. */
export const serverNow = (): string => {
  const { me } = sessionNow();
  const ahead = me === undefined ? 0 : Date.parse(me.now) - (me.readAt ?? Date.now());
  return new Date(Date.now() + ahead).toISOString();
};
