// biome-ignore lint/suspicious/noEmptyInterface: filled by the process
export interface SubmissionState {}
export const initialSubmission: SubmissionState = {};
