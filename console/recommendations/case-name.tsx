import { Link } from '@tanstack/react-router';
import { Typography } from 'antd';
import { useNames } from './use-orgs.ts';

/** Name with a way to the application, and who applies. */
export const CaseName = ({
  of,
}: {
  readonly of: {
    readonly caseId: string;
    readonly name: string;
    readonly applicant: string;
    readonly partners: readonly string[];
  };
}) => {
  const names = useNames();
  const address: string = `/cases/${of.caseId}`;
  return (
    <>
      <Link to={address}>{of.name}</Link>
      <div>
        <Typography.Text type="secondary">{names(of)}</Typography.Text>
      </div>
    </>
  );
};
