import { asPersonal } from '../../engine/personal.ts';
import { isLegal, TELLING } from '../tellings/telling.ts';
import type { AccountCommand, AccountEvent } from './messages.ts';
import { AddressMalformed, LegalNoticeStays, NotTold } from './refusals.ts';
import type { AccountState } from './state.ts';

type Of<T extends AccountCommand['type']> = Extract<AccountCommand, { type: T }>;

/** Enough to catch a slip of the hand; whether somebody is there, the first message tells. */
const MAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]{2,}$/;

const choose = (command: Of<'ChooseTelling'>, { accountId }: AccountState): AccountEvent => {
  const { type: _, address, tellBy: channel, ...choice } = command;
  const legal = choice.off.find(isLegal);
  if (legal !== undefined) throw new LegalNoticeStays(TELLING[legal]);
  if (channel === 'mail' && !MAIL.test(address)) throw new AddressMalformed();
  const sealed = asPersonal(`account/${accountId}`, address);
  return { type: 'TellingChosen', channel, ...choice, address: sealed };
};

/** How a person wants to be told, and what came of it. */
export const decideTelling = (
  command: Of<'ChooseTelling' | 'StopTelling' | 'TellAgain' | 'NoteRefusal'>,
  state: AccountState,
): readonly AccountEvent[] => {
  const { telling } = state;
  switch (command.type) {
    case 'ChooseTelling':
      return [choose(command, state)];
    case 'StopTelling':
      if (telling === undefined) throw new NotTold();
      return [{ type: 'TellingStopped', channel: telling.channel }];
    case 'TellAgain':
      if (telling === undefined) throw new NotTold();
      return [{ type: 'TellingRepeated', message: command.message }];
    case 'NoteRefusal': {
      // Another address was chosen meanwhile, or it is known already.
      const isStale = telling?.chosen !== command.chosen || telling.refused !== undefined;
      return isStale ? [] : [{ type: 'AddressRefused', code: command.code }];
    }
  }
};
