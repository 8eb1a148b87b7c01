import type { ApplicationCall } from './call.ts';
import { block, type CallProblem, warn } from './problem.ts';
import type { Share } from './voting.ts';

const isNever = ({ k, n, orEqual }: Share): boolean => (orEqual ? k > n : k >= n);

/** Below a half two opposite decisions could both be adopted. */
const isBelowHalf = ({ k, n }: Share): boolean => k * 2 < n;

/** Votes that nobody could win, or that would adopt what most are against. */
export const checkVoting = ({ decisionChain }: ApplicationCall): readonly CallProblem[] =>
  decisionChain.flatMap(({ voting }, i) => {
    if (voting === undefined) return [];
    const at = (member: string) => `decisionChain.${i}.voting.${member}`;
    const { quorum, majority } = voting;
    const never = [
      ...(isNever(quorum) ? ['quorum'] : []),
      ...(isNever(majority) ? ['majority'] : []),
    ].map((member) =>
      block(
        at(member),
        'call.voting-possible',
        '该比例任何情况下都达不到，请核对',
        'no count reaches this share: check it',
      ),
    );
    return isBelowHalf(majority)
      ? [
          ...never,
          warn(
            at('majority'),
            'call.voting-majority',
            '通过所需比例低于半数，请核对议事规则',
            'an adoption takes less than a half: check the body’s rules',
          ),
        ]
      : never;
  });
