import type { Held } from './people.ts';

/** An application at one moment of a round, and all of its facts that decide who stands to it in which way. */
export interface Moment {
  readonly name: string;
  readonly id: string;
  readonly clusterId: string;
  /** The day on which it was played: documents bear it. */
  readonly day: string;
  readonly applicant: string;
  readonly partners: readonly string[];
  readonly recommender?: string;
  /** It has reached the office: filed, and recommended by the county where a park files. */
  readonly filed: boolean;
  /** Departments that were asked. */
  readonly asked: readonly string[];
  /** Names of experts on a seat; whether they have declared. */
  readonly seated: Readonly<Record<string, boolean>>;
  /** Scores are closed. */
  readonly closed: boolean;
  /** They are, and the chair may still put the panel's opinion on file, and has not. */
  readonly awaitsPanel: boolean;
  /** It stands, or stood, on a public notice. */
  readonly published: boolean;
  readonly inquirers: readonly Held[];
  /** The letter to the province was sent. */
  readonly sent: boolean;
  /** The evidence that the applicant attached. */
  readonly fileId?: string;
}
