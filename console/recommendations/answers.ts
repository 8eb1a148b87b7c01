import type { RecommendationStreamState } from '../../workflows/recommendation/stream/state.ts';
import type { SummarySheet } from '../../workflows/recommendation/stream/summary-sheet.ts';

/** `GET /api/recommendations`. */
export interface BatchList {
  readonly items: readonly {
    readonly id: string;
    readonly status: string;
    readonly title?: string;
    readonly at: string;
    readonly call: string;
  }[];
}

/** `GET /api/recommendations/{id}`. */
export interface BatchAnswer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly state: RecommendationStreamState;
}

/** `GET /api/recommendations/{id}/summary`. */
export type SummaryAnswer = SummarySheet;
