export interface ReviewState {
  /** By department. */
  readonly departments: Readonly<Record<string, unknown>>;
  readonly seats: Readonly<Record<string, { readonly expert?: string }>>;
}
export const initialReview: ReviewState = { departments: {}, seats: {} };
