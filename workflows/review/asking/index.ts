import type { CommandsOf } from '../../../engine/messages.ts';
import { isOneOf } from '../../process.ts';
import type { Decided, Deciding } from '../deciding.ts';
import { askDepartment, dropDepartment } from './decide.ts';
import { askingCommands } from './messages.ts';

type AskingCommand = CommandsOf<typeof askingCommands>;

export const isAskingCommand = isOneOf<AskingCommand>(askingCommands);

/** Who is asked besides the departments of the round, and who no longer is. */
export const decideAsking = (command: AskingCommand, on: Deciding): Decided =>
  command.type === 'AskDepartment' ? askDepartment(command, on) : dropDepartment(command, on);
