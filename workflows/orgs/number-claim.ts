import type { Claim } from '../../engine/decider.ts';
import { Refusal } from '../../engine/refusal.ts';

export class NumberTaken extends Refusal {
  override readonly name = 'NumberTaken';
  constructor(number: string) {
    super({
      rule: 'document.number-unique',
      inputs: { number },
      because: {
        zh: `文号${number}已登记为另一机关或另一批次的文件，请核对文号`,
        en: `${number} is recorded already for another body or another round: check the number`,
      },
    });
  }
}

/**
 * Claims a document's number for ever. `owner` names whose document it is and for what (`<callId>|<body>`): the same
 * document may cover many cases of a call, but never two bodies or two rounds.
 */
export const numberClaim = (number: string, owner: string): Claim => ({
  kind: 'unique',
  key: `NUMBER|${number}`,
  owner,
  refusal: () => new NumberTaken(number),
});
