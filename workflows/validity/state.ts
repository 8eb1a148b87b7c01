import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { Instant, LocalDate } from '../calendar/instant.ts';
import type { OfficialDocument } from '../orgs/document.ts';

/** What the holder wants when a title ends. */
export const ExpiryChoice = z.enum(['reassess', 'let-end']);
export type ExpiryChoice = z.infer<typeof ExpiryChoice>;

export const EXPIRY_CHOICE = {
  reassess: bilingual('申请复核', 'Asks for the reassessment'),
  'let-end': bilingual('不申请复核', 'Does not ask for the reassessment'),
} as const satisfies Record<ExpiryChoice, Bilingual>;

/** A title whose end is near or past, until a document extends or ends it. */
export interface OpenExpiry {
  readonly askedAt: Instant;
  /** The office that is asked; none where the directory has none above the holder. */
  readonly office?: string | undefined;
  /** The last day is over: 有效期届满、复核中. */
  readonly over: boolean;
  /** Next instant at which time has something to do here. */
  readonly nextAt: Instant;
  readonly answer?: {
    readonly choice: ExpiryChoice;
    readonly document: OfficialDocument;
    readonly at: Instant;
  };
}

/** What a document made of a title at its end. */
export type Extension = {
  readonly document: OfficialDocument;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/** By title; a title that nothing is asked of is not here. */
export type ValidityState = Readonly<Record<string, OpenExpiry>>;

/** What is asked about a title; undefined where nothing is. */
export const expiryOf = (
  { validity }: { readonly validity: ValidityState },
  titleId: string,
): OpenExpiry | undefined => own(validity, titleId);

export const initialValidity: ValidityState = {};
