import { taskFunctions } from '../../engine/placeholders.ts';
import { SUBSCRIBED } from '../../workflows/account/telling.ts';
import { EACH_STEPS, type Machine } from '../../workflows/machine.ts';
import type { Settings } from '../settings.ts';

/** Functions that no machine calls: the doors for people, and what follows the table's stream and the clock. */
export const API = 'api/handler';
export const PUBLIC = 'public/handler';
/** Word, Excel and PDF: their libraries and fonts are many times what the others need. */
export const DOCUMENTS = 'documents/handler';
/** The console's files, where no CloudFront serves them. */
export const CONSOLE = 'console/handler';
/** Checks tokens, where the gateway cannot. */
export const AUTHORIZER = 'authorizer/handler';
export const RECONCILE = 'stream/on-heads-reconcile';
export const PUBLISH = 'stream/on-heads-publish';
export const SWEEP = 'stream/on-schedule';
/** Sends what people are to be told, where a way to them is configured. */
export const DELIVER = 'telling/on-schedule';

/** The functions that the machines' Tasks name, each once. */
export const stepNames = (processes: readonly Machine[]): readonly string[] =>
  [...new Set(processes.flatMap(({ machine }) => taskFunctions(machine)))].sort();

/** A function that runs the file of a step which every process has (`functions/time/`), for one process. */
export const processOf = (name: string): string | undefined => {
  const [process, step = ''] = name.split('/');
  return EACH_STEPS.some((one) => one === step) ? process : undefined;
};

/** The file that a function runs, below functions/ and without `.ts`. */
export const fileOf = (name: string): string =>
  processOf(name) === undefined ? name : `time/${name.split('/')[1]}`;

/** What there is only by the settings: what serves the console, checks tokens, and sends messages. */
export interface Optional {
  readonly console: boolean;
  readonly authorizer: boolean;
  readonly deliver: boolean;
}

type Telling = 'mail' | 'gateways' | 'subscriptions';

/** Ways to people and other systems that the settings name. */
export const channelNames = ({
  mail,
  gateways,
  subscriptions,
}: Pick<Settings, Telling>): readonly string[] => [
  ...(mail === undefined ? [] : ['mail']),
  ...(gateways?.named ?? []).map(({ name }) => name),
  ...(subscriptions ? [SUBSCRIBED] : []),
];

export const optionalOf = ({
  cloudFront,
  tokens,
  ...settings
}: Pick<Settings, 'cloudFront' | 'tokens' | Telling>): Optional => ({
  console: cloudFront === undefined,
  authorizer: tokens !== undefined,
  deliver: channelNames(settings).length > 0,
});

/** Every Lambda by its name: the path of its file below functions/, or process and step. */
export const functionNames = (
  processes: readonly Machine[],
  { console, authorizer, deliver }: Optional,
): readonly string[] => [
  API,
  PUBLIC,
  DOCUMENTS,
  ...(console ? [CONSOLE] : []),
  ...(authorizer ? [AUTHORIZER] : []),
  RECONCILE,
  PUBLISH,
  SWEEP,
  ...(deliver ? [DELIVER] : []),
  ...stepNames(processes),
];
