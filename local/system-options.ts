import type { Meter } from '../adapters/dynamodb/meter.ts';
import type { Log } from '../engine/ports/log.ts';
import type { Bus } from '../engine/ports/onward.ts';
import type { ConsoleFiles } from '../functions/console/folder.ts';
import type { ReferenceData } from '../functions/kinds/reference.ts';
import type { RuntimeOptions } from './runtime.ts';
import type { TableAccess } from './table-door.ts';

export interface SystemOptions {
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly demo: boolean;
  readonly log: Log;
  readonly startAt?: Date;
  /** Another region's organisations, levels, calendar and forms; default: what is shipped. */
  readonly reference?: ReferenceData;
  readonly bus?: Bus;
  /** Ways to people; default: as the environment names them. */
  readonly channels?: RuntimeOptions['channels'];
  /** Looks through files beside our own checks; default: as the environment names one. */
  readonly scanner?: RuntimeOptions['scanner'];
  readonly meter?: Meter;
  readonly following?: RuntimeOptions['following'];
  /** The built console; default: where console/build.ts puts it. */
  readonly console?: ConsoleFiles;
  /** Told where the system listens, before it says that it is well. */
  readonly announce?: (where: Announcement) => void;
}

export interface Announcement {
  readonly origin: string;
  readonly secret: string;
  readonly dynamodb: TableAccess | undefined;
}
