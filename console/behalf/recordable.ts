import type { Bilingual } from '../../engine/bilingual.ts';
import type { CommandSpec } from '../../engine/decider.ts';
import { own } from '../../engine/own.ts';
import { noticeCommands } from '../../workflows/notice/messages.ts';
import { recommendationCommands } from '../../workflows/recommendation/messages.ts';
import { reviewCommands } from '../../workflows/review/messages.ts';
import { submissionCommands } from '../../workflows/submission/messages.ts';

/** What can be done to an application: the titles of acts, and which the office may record for their author (代录). */
const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  ...submissionCommands,
  ...reviewCommands,
  ...noticeCommands,
  ...recommendationCommands,
};

/** An act by the name that its own command has. */
export const actTitle = (command: string): Bilingual | undefined => own(COMMANDS, command)?.title;

/** Whether the office may record it for somebody who does not log in. */
export const isRecordable = (command: string): boolean => own(COMMANDS, command)?.onBehalf === true;
