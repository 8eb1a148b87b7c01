import type { Json } from '../../engine/state-machine.ts';
import type { HistoryEvent } from './execution.ts';

/** The member of an event that holds its details: `stateEnteredEventDetails` for every …StateEntered. */
const detailsKey = (type: string): string => {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
};

/** Members that the service gives as JSON text. */
const TEXTS = ['input', 'output', 'parameters'];

const asText = ([key, value]: [string, Json | undefined]): [string, unknown] => [
  key,
  TEXTS.includes(key) && value !== undefined ? JSON.stringify(value) : value,
];

/** An event as GetExecutionHistory gives it. */
export const historyView = ({
  id,
  previousEventId,
  timestamp,
  type,
  details,
}: HistoryEvent): Record<string, unknown> => ({
  id,
  previousEventId,
  timestamp: timestamp.getTime() / 1_000,
  type,
  [detailsKey(type)]: Object.fromEntries(Object.entries(details).map(asText)),
});
