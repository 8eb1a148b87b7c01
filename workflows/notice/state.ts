// biome-ignore lint/suspicious/noEmptyInterface: filled by the process
export interface NoticeState {}
export const initialNotice: NoticeState = {};
