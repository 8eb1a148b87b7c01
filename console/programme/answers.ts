import type { Bilingual } from '../../engine/bilingual.ts';
import type { StageCount } from '../../workflows/programme/funnel.ts';
import type { EndingTitle, LevelCount, PlaceCount } from '../../workflows/programme/ladder.ts';
import type { Reached } from '../../workflows/programme/reached.ts';
import type { Target, Targets } from '../../workflows/programme/targets.ts';
import type { Load } from '../../workflows/programme/workload.ts';

export interface RoundAnswer {
  readonly call: {
    readonly id: string;
    readonly title: Bilingual;
    readonly level: string;
    readonly closesAt: string;
  };
  /** Counted whole, or only what is public. */
  readonly whole: boolean;
  readonly partial: boolean;
  readonly total?: number;
  readonly stages: readonly StageCount[];
  readonly statuses?: readonly {
    readonly status: string;
    readonly title: Bilingual;
    readonly count: number;
  }[];
  readonly places?: readonly {
    readonly org: string;
    readonly name: Bilingual;
    readonly total: number;
    readonly stages: readonly StageCount[];
  }[];
}

/** `GET /api/programme`. */
export interface ProgrammeAnswer {
  readonly now: string;
  readonly rounds: readonly RoundAnswer[];
  /** Who has how much in hand: told to the office that runs the rounds alone. */
  readonly workload?: {
    readonly cases: number;
    readonly partial: boolean;
    readonly loads: readonly (Load & {
      readonly roleTitle: Bilingual;
      readonly orgName?: Bilingual;
    })[];
  };
  readonly clusters: {
    readonly partial: boolean;
    readonly total: number;
    readonly byLevel: readonly (LevelCount & { readonly name?: Bilingual })[];
    readonly byPlace: readonly PlaceCount[];
    readonly ending: readonly (EndingTitle & { readonly applicantName: Bilingual })[];
  };
}

export interface ReachedAnswer {
  readonly partial: boolean;
  readonly applications: number;
  readonly items: readonly (Omit<Reached, 'clusters'> & {
    readonly clusters: readonly (Reached['clusters'][number] & { readonly name?: string })[];
  })[];
}

/** `GET /api/programme/targets`; `reached` for those who may read what all applied with. */
export interface TargetsAnswer {
  readonly targetSystem: Targets['targetSystem'];
  readonly targets: readonly (Target & { readonly figure: Bilingual })[];
  readonly reached?: ReachedAnswer;
}
