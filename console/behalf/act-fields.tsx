import { DecisionFields } from './decision-fields.tsx';
import { InquiryFields } from './inquiry-fields.tsx';
import { MarksFields } from './marks-fields.tsx';
import { OpinionFields } from './opinion-fields.tsx';
import { OutcomeFields } from './outcome-fields.tsx';
import {
  CheckCodeField,
  ConflictFields,
  EndWaitingFields,
  NoteField,
  PreliminaryFields,
  ReasonField,
  TextField,
} from './plain-fields.tsx';
import type { BehalfProps } from './props.ts';
import { VerificationFields } from './verification-fields.tsx';

/** The fields of one act, as its author's own screen asks them. */
export const ActFields = (props: BehalfProps & { readonly command: string }) => {
  const { kase, call, author, command, seat } = props;
  switch (command) {
    case 'GiveOpinion':
    case 'CorrectOpinion':
      return <OpinionFields kase={kase} call={call} org={author.org} />;
    case 'VerifyFigures':
    case 'CorrectVerification':
      return <VerificationFields kase={kase} call={call} org={author.org} />;
    case 'UrgeUnit':
      return <NoteField />;
    case 'EndWaiting':
      return <EndWaitingFields kase={kase} />;
    case 'DeclareInterest':
      return <ConflictFields />;
    case 'ScoreCase':
      return <MarksFields call={call.call} kind="written" />;
    case 'ScoreDefence':
      return <MarksFields call={call.call} kind="defence" />;
    case 'ReviseScore':
      return <MarksFields call={call.call} seat={seat} />;
    case 'GivePanelOpinion':
      return <TextField />;
    case 'RecordDecision':
      return <DecisionFields call={call.call} />;
    case 'RecommendPreliminarily':
      return <PreliminaryFields />;
    case 'WithdrawCase':
      return <ReasonField />;
    case 'SignOff':
      return <CheckCodeField />;
    case 'ConcludeInquiry':
      return <InquiryFields kase={kase} />;
    case 'RecordOutcome':
      return <OutcomeFields />;
    default:
      return null;
  }
};
