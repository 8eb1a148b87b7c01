import { Problem } from '../api/problem.ts';

/** Acts one after another, in the order in which they are begun; one that fails stops no other. */
export const oneAfterAnother = (): (<R>(act: () => Promise<R>) => Promise<R>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const next = last.then(act, act);
    last = next;
    return next;
  };
};

/**
 * Tried out, nothing is recorded, so that the item before is not either: where it is tried in the same run, that alone
 * is no fault.
 */
export const despiteOrder = async (
  act: () => Promise<unknown>,
  isFirst: boolean,
): Promise<unknown> => {
  try {
    return await act();
  } catch (error) {
    const isOrder = error instanceof Problem && error.body.refusal === 'ItemsBefore';
    if (!isOrder || isFirst) throw error;
    return undefined;
  }
};
