import type { CommandsOf } from '../../../engine/messages.ts';
import { isOneOf } from '../../process.ts';
import type { Decided, Deciding } from '../deciding.ts';
import { closeItem, reopenItem } from './close.ts';
import { answerItems, raiseItems } from './decide.ts';
import { itemCommands } from './messages.ts';

type ItemCommand = CommandsOf<typeof itemCommands>;

export const isItemCommand = isOneOf<ItemCommand>(itemCommands);

/** What branches of the review send back, and what becomes of it. */
export const decideItems = (command: ItemCommand, on: Deciding): Decided => {
  switch (command.type) {
    case 'RaiseItems':
      return raiseItems(command, on);
    case 'AnswerItems':
      return answerItems(command, on);
    case 'CloseItem':
      return closeItem(command, on);
    case 'ReopenItem':
      return reopenItem(command, on);
  }
};
