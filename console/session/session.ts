import { useSyncExternalStore } from 'react';
import type { Me as MeAnswer } from '../../interface/desk.ts';
import { onSignOutElsewhere, putAway, tellSignOut } from './leaving.ts';
import { cameBack, finishSignIn, type Prompt, signInAddress, signOutAddress } from './oidc.ts';
import { SignInFailed } from './settings.ts';

/** A role at an organisation; `role@org` is how the API is told which one acts. */
export interface Me extends MeAnswer {
  /** What this browser's clock showed when it read the server's, by which everything is judged. */
  readonly readAt?: number;
}

export type Grant = Me['grants'][number];

export interface Session {
  /** `leaving`: signed out, and on the way to another page. */
  readonly state: 'starting' | 'signed-out' | 'signed-in' | 'leaving' | 'failed';
  readonly me?: Me | undefined;
  /** The role in which this tab works. */
  readonly grant?: Grant | undefined;
  /** The token ran out: the page stays as it is, and a window signs in again. */
  readonly expired: boolean;
  readonly failure?: unknown;
}

const WAS_HERE = 'tidu.signed-in-before';
const ROLE = 'tidu.role';
const CHANNEL = 'tidu-sign-in';

let session: Session = { state: 'starting', expired: false };
/** In memory alone: a reload asks the provider again, which answers without a page while its session lives. */
let token: string | undefined;
let idToken: string | undefined;
let renewed: PromiseWithResolvers | undefined;
const listeners = new Set<() => void>();

interface PromiseWithResolvers {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

const set = (next: Partial<Session>): void => {
  session = { ...session, ...next };
  for (const listener of listeners) listener();
};

export const grantKey = ({ role, org }: Grant): string => `${role}@${org}`;
export const sessionNow = (): Session => session;
export const tokenNow = (): string | undefined => token;

export const useSession = (): Session =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );

const readMe = async (): Promise<Me> => {
  const response = await fetch('/api/me', { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new SignInFailed(`/api/me: ${response.status}`);
  return { ...(await response.json()), readAt: Date.now() };
};

const enter = async (): Promise<void> => {
  const me = await readMe();
  const before = sessionStorage.getItem(ROLE);
  const grant = me.grants.find((known) => grantKey(known) === before) ?? me.grants[0];
  sessionStorage.setItem(WAS_HERE, 'yes');
  set({ state: 'signed-in', me, ...(grant === undefined ? {} : { grant }), expired: false });
};

/** Goes to the provider and comes back to `returnTo`. */
export const signIn = async (returnTo: string, prompt?: Prompt): Promise<void> => {
  try {
    // The page that asked is not gone back to: it would only sign in again and push forward.
    location.replace(await signInAddress(returnTo, { prompt }));
  } catch (failure) {
    set({ state: 'failed', failure });
  }
};

/** Begins with what the address says: back from the provider, a known visitor, or a stranger at the door. */
export const startSession = async (): Promise<void> => {
  const here = new URL(location.href);
  onSignOutElsewhere((account) => void leave(account));
  window.addEventListener('pageshow', comeBack);
  try {
    const back = cameBack(here);
    if (back === 'popup') {
      new BroadcastChannel(CHANNEL).postMessage(here.href);
      window.close();
      return;
    }
    if (back === 'page') {
      const tokens = await finishSignIn(here);
      token = tokens.accessToken;
      idToken = tokens.idToken;
      history.replaceState(null, '', tokens.returnTo);
      await enter();
      return;
    }
    const known = sessionStorage.getItem(WAS_HERE) !== null;
    if (known || here.pathname !== '/') await signIn(`${here.pathname}${here.search}`);
    else set({ state: 'signed-out' });
  } catch (failure) {
    set({ state: 'failed', failure });
  }
};

/** Called when the API no longer takes the token: resolves when somebody signed in again, in a window beside. */
export const renewal = (): Promise<void> => {
  if (renewed === undefined) {
    let resolve = (): void => undefined;
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    renewed = { promise, resolve };
    set({ expired: true });
  }
  return renewed.promise;
};

/** Opens the provider in a window of its own, so that nothing on this page is lost. Call it from a click. */
export const signInAgain = async (): Promise<void> => {
  const beside = window.open('', 'tidu-sign-in', 'popup,width=520,height=720');
  const address = await signInAddress('/', { popup: true });
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = async ({ data }: MessageEvent<string>) => {
    const account = session.me?.account;
    const tokens = await finishSignIn(new URL(data));
    channel.close();
    token = tokens.accessToken;
    idToken = tokens.idToken;
    const me = await readMe();
    // Somebody else must not go on with what the first person left open.
    if (account !== undefined && me.account !== account) {
      location.assign('/');
      return;
    }
    set({ me, expired: false });
    renewed?.resolve();
    renewed = undefined;
  };
  if (beside === null) location.assign(await signInAddress(location.pathname + location.search));
  else beside.location.assign(address);
};

export const chooseGrant = (grant: Grant): void => {
  sessionStorage.setItem(ROLE, grantKey(grant));
  set({ grant });
};

/** Nothing of the person stays in this tab: no token, nothing in its storage, nothing on the page. */
const forget = (): void => {
  token = undefined;
  idToken = undefined;
  sessionStorage.clear();
  set({ state: 'leaving', me: undefined, grant: undefined, expired: false });
};

/** Ends the session here, in every other tab and at the provider. */
export const signOut = async (): Promise<void> => {
  const address = await signOutAddress(idToken).catch(() => '/');
  await putAway(true);
  tellSignOut(session.me?.account);
  forget();
  location.assign(address);
};

/** Another tab signed this account out: unsaved work stays on this machine, and nothing more is sent from here. */
const leave = async (account: string | undefined): Promise<void> => {
  const mine = session.me?.account;
  if (account !== undefined && mine !== undefined && account !== mine) return;
  forget();
  await putAway(false);
  location.replace('/');
};

/** A page that the browser kept whole, and shows again by its way back, must not show what its account had open. */
const comeBack = ({ persisted }: PageTransitionEvent): void => {
  if (persisted && session.state === 'leaving') location.reload();
};
