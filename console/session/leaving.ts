/** A channel of its own: the one of sign-ins carries addresses with codes in them. */
const CHANNEL = 'tidu-sign-out';

/** A sign-out waits so long for what is still being put away; a hanging line must not keep somebody signed in. */
const PATIENCE_MS = 2_000;

type PutAway = (save: boolean) => Promise<void>;
const acts = new Set<PutAway>();

/** Registers what has to be done with unsaved work when somebody signs out; afterwards nothing of it may be sent. */
export const beforeLeaving = (act: PutAway): void => {
  acts.add(act);
};

/** Puts unsaved work away: with `save` on the server while the token still counts, else on this machine alone. */
export const putAway = async (save: boolean): Promise<void> => {
  const done = Promise.allSettled([...acts].map((act) => act(save)));
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
};

/** One for the page, since a channel hears all but itself: this tab must not take its own sign-out for another's. */
const channel = new BroadcastChannel(CHANNEL);

/** Tells the other tabs of this browser that the account has signed out. */
export const tellSignOut = (account: string | undefined): void => channel.postMessage({ account });

/** Calls when an account has signed out in another tab; for as long as the page lives. */
export const onSignOutElsewhere = (then: (account: string | undefined) => void): void => {
  channel.onmessage = ({ data }: MessageEvent<{ account?: string }>) => then(data.account);
};
