import type { Call } from '../../../workflows/calls/call.ts';
import type { Form } from '../../../workflows/form/form.ts';
import type { OrgDirectory } from '../../../workflows/orgs/org.ts';
import type { ReviewView } from '../../../workflows/review/view-data.ts';

/** What the review's papers are written from: the slice as the reader may see it. */
export interface ReviewPapers {
  readonly view: ReviewView;
  readonly call: Call;
  readonly form: Form;
  readonly orgs: OrgDirectory;
}
