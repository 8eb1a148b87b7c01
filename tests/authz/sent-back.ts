const RAISES = ['department asked', 'panel-chair seated', 'office office'];

/** Each branch sends its own part back; who raised it closes it, and whoever fills in answers. */
export const SENT_BACK: Readonly<Record<string, readonly string[]>> = {
  RaiseItems: RAISES,
  CloseItem: RAISES,
  ReopenItem: RAISES,
  AskDepartment: ['office office'],
  DropDepartment: ['office office'],
  SendCaseBack: ['office office'],
  MakeStatement: ['clerk applicant', 'office applicant'],
  AnswerItems: ['clerk applicant', 'office applicant', 'clerk partner'],
};
