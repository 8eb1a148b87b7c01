import { isOneOf } from '../../process.ts';
import type { Decided, Deciding } from '../deciding.ts';
import { adoptFigure, confirmReport, correctVerification, verifyFigures } from './decide.ts';
import { type ReportEvent, reportEvents } from './events.ts';
import { type ReportCommand, reportCommands } from './messages.ts';
import { excuseReport, reviseFigure } from './revise.ts';

export { evolveReport } from './evolve.ts';

export const isReportCommand = isOneOf<ReportCommand>(reportCommands);
export const isReportEvent = isOneOf<ReportEvent>(reportEvents);

/** 运行监测: what departments and the office do about a report's figures. */
export const decideReport = (command: ReportCommand, on: Deciding): Decided => {
  switch (command.type) {
    case 'VerifyFigures':
      return verifyFigures(command, on);
    case 'CorrectVerification':
      return correctVerification(command, on);
    case 'AdoptFigure':
      return adoptFigure(command, on);
    case 'ConfirmReport':
      return confirmReport(command, on);
    case 'ReviseFigure':
      return reviseFigure(command, on);
    case 'ExcuseReport':
      return excuseReport(command, on);
  }
};
