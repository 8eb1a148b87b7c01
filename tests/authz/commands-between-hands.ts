/** Who takes part in an application, and what is taken back or set right: a part of the table of commands. */
export const BETWEEN_HANDS: Readonly<Record<string, readonly string[]>> = {
  JoinApplication: ['clerk partner', 'unit-head partner'],
  LeaveApplication: ['clerk partner', 'unit-head partner'],
  ReopenCase: ['clerk applicant', 'unit-head applicant'],
  RecallAct: ['clerk applicant', 'unit-head applicant', 'office office', 'department asked'],
  HandOverLead: ['clerk applicant', 'unit-head applicant'],
  ConfirmStaying: ['unit-head applicant', 'unit-head partner'],
  CorrectMinutes: ['leading-group decider'],
};
