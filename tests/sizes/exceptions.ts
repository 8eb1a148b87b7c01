/** Longer than the limit: so many lines at most, and why. Nothing is added to these lists, and their numbers only fall. */
export interface Long {
  readonly lines: number;
  readonly why: string;
}

export const LONG_FILES: Readonly<Record<string, Long>> = {
  'engine/ports.ts': { lines: 286, why: 'every port of the engine beside its contract' },
  'engine/state-machine.ts': { lines: 206, why: 'the states language as types' },
  'functions/door/command.ts': { lines: 236, why: 'the one door, read in one go' },
  'functions/documents/case/dossier-review.ts': {
    lines: 226,
    why: 'one paper, paragraph by paragraph',
  },
  'functions/door/facts.ts': { lines: 221, why: 'one fact after the other' },
  'functions/openapi/document.ts': {
    lines: 273,
    why: 'to be told apart: paths, parameters, answers',
  },
  'interface/calls.ts': { lines: 213, why: 'the answers of one area' },
  'interface/cases.ts': { lines: 217, why: 'the answers of one area' },
  'interface/reviewing.ts': { lines: 218, why: 'the answers of one area' },
  'local/step-functions/lint.ts': { lines: 233, why: 'one rule after the other' },
  'local/step-functions/visit.ts': { lines: 206, why: 'a visit of each kind of state' },
  'workflows/calls/check-settings.ts': { lines: 224, why: 'one check after the other' },
  'workflows/cluster/messages.ts': { lines: 251, why: 'declarations of messages' },
  'workflows/form/workbook.ts': { lines: 248, why: 'one workbook, sheet by sheet' },
  'workflows/input/field-names.ts': { lines: 260, why: 'a list of names' },
  'workflows/notice/commands.ts': { lines: 264, why: 'declarations of messages' },
  'workflows/notice/publication/decide.ts': { lines: 216, why: 'one act after the other' },
  'workflows/notice/publication/messages.ts': { lines: 215, why: 'declarations of messages' },
  'workflows/notice/tasks.ts': { lines: 201, why: 'the words of every question' },
  'workflows/reading.ts': { lines: 231, why: 'one table: who reads what' },
  'workflows/recommendation/messages.ts': { lines: 210, why: 'declarations of messages' },
  'workflows/recommendation/stream/evolve.ts': { lines: 252, why: 'every event of the stream' },
  'workflows/recommendation/stream/letter-messages.ts': {
    lines: 208,
    why: 'declarations of messages',
  },
  'workflows/recommendation/stream/letter.ts': {
    lines: 286,
    why: 'to be told apart: letter, supplement, withdrawal',
  },
  'workflows/review/state.ts': { lines: 225, why: 'one shape: what the review keeps' },
  'workflows/score/total.ts': { lines: 201, why: 'one sum, step by step' },
  'workflows/submission/events.ts': { lines: 235, why: 'declarations of messages' },
  'workflows/submission/messages.ts': { lines: 288, why: 'declarations of messages' },
};

/** By file and name. */
export const LONG_FUNCTIONS: Readonly<Record<string, Long>> = {
  'functions/api/round/deliberation.ts lineOf': { lines: 44, why: 'one answer, field by field' },
  'functions/documents/book/contents.ts frontPaper': {
    lines: 42,
    why: 'a paper or a sheet in the order in which it is read',
  },
  'functions/documents/call/ranking-sheets.ts seatSheet': {
    lines: 41,
    why: 'a paper or a sheet in the order in which it is read',
  },
  'functions/documents/call/ranking-sheets.ts trackSheet': {
    lines: 42,
    why: 'a paper or a sheet in the order in which it is read',
  },
  'functions/documents/case/receipt.ts receiptPaper': {
    lines: 42,
    why: 'a paper or a sheet in the order in which it is read',
  },
  'functions/documents/case/score-sheets.ts kindSheet': {
    lines: 42,
    why: 'a paper or a sheet in the order in which it is read',
  },
  'functions/documents/notice/notice.ts noticeDraft': {
    lines: 42,
    why: 'a paper or a sheet in the order in which it is read',
  },
  'functions/documents/word/blocks.ts blockChildren': {
    lines: 50,
    why: 'a switch over all kinds of block',
  },
  'functions/http/problem.ts problemOf': { lines: 48, why: 'one error after the other' },
  'infra/tidu-stack.ts constructor': { lines: 59, why: 'the list of what the stack gives' },
  'local/identity/demo-accounts.ts demoAccounts': { lines: 69, why: 'a list of accounts' },
  'local/runtime.ts startRuntime': { lines: 52, why: 'to be told apart: the start of each part' },
  'local/system.ts startSystem': { lines: 61, why: 'to be told apart: the start of each part' },
  'workflows/cluster/state.ts evolve': {
    lines: 46,
    why: 'a switch over all messages, a line or a few for each',
  },
  'workflows/machine-seats.ts seatStates': {
    lines: 73,
    why: 'four states of one seat, side by side',
  },
  'workflows/notice/evolve.ts apply': {
    lines: 52,
    why: 'a switch over all messages, a line or a few for each',
  },
  'workflows/recommendation/evolve.ts evolve': {
    lines: 49,
    why: 'a switch over all messages, a line or a few for each',
  },
  'workflows/recommendation/stream/evolve.ts evolveOwn': {
    lines: 61,
    why: 'a switch over all messages, a line or a few for each',
  },
  'workflows/review/decide.ts decided': {
    lines: 60,
    why: 'a switch over all messages, a line or a few for each',
  },
  'workflows/review/evolve.ts apply': {
    lines: 53,
    why: 'a switch over all messages, a line or a few for each',
  },
  'workflows/review/experts/evolve.ts evolveExperts': {
    lines: 45,
    why: 'a switch over all messages, a line or a few for each',
  },
  'workflows/submission/evolve.ts evolve': {
    lines: 62,
    why: 'a switch over all messages, a line or a few for each',
  },
};
