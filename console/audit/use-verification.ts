import { useRef, useState } from 'react';
import type { ChainAnswer } from '../../interface/history.ts';
import { api } from '../api/address.ts';
import { get } from '../api/client.ts';

import { sha256 } from '../api/sha256.ts';
import { next, started, type Verification } from './verify.ts';

export interface Verifying {
  readonly chain: ChainAnswer | undefined;
  readonly verification: Verification | undefined;
  readonly running: boolean;
  readonly error: unknown;
  run(): void;
  stop(): void;
}

/** Steps between two looks at the screen: the page stays alive and the progress is seen. */
const AT_ONCE = 4;

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Reads the chain and recomputes it here, on the reader's own machine, step by step. */
export const useVerification = (caseId: string): Verifying => {
  const [chain, setChain] = useState<ChainAnswer>();
  const [verification, setVerification] = useState<Verification>();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const stopped = useRef(false);
  const run = async (): Promise<void> => {
    stopped.current = false;
    setRunning(true);
    setError(undefined);
    setVerification(undefined);
    try {
      const read = await get(api('/api/cases/{id}/chain', { id: caseId }));
      setChain(read);
      let known = started(read);
      while (!known.finished && !stopped.current) {
        for (let step = 0; step < AT_ONCE; step += 1) known = next(sha256, read, known);
        setVerification(known);
        await breath();
      }
    } catch (failure) {
      setError(failure);
    }
    setRunning(false);
  };
  return {
    chain,
    verification,
    running,
    error,
    run: () => void run(),
    stop: () => {
      stopped.current = true;
    },
  };
};
