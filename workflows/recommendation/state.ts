// biome-ignore lint/suspicious/noEmptyInterface: filled by the process
export interface RecommendationState {}
export const initialRecommendation: RecommendationState = {};
