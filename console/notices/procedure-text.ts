import type { ApplicationCall } from '../../workflows/calls/call.ts';

/**
 * Steps that a list of this call has passed, as a notice says them. In Chinese whatever the screen speaks: it is the
 * published text.
 */
export const procedureText = ({
  reviewingDepartments,
  siteCheck,
  experts,
  decisionChain,
}: Pick<
  ApplicationCall,
  'reviewingDepartments' | 'siteCheck' | 'experts' | 'decisionChain'
>): string => {
  const steps = [
    '形式审查',
    ...(reviewingDepartments.length > 0 ? ['部门联审'] : []),
    ...(siteCheck === 'none' ? [] : ['实地核查']),
    ...(experts.seats > 0 ? ['专家评审'] : []),
    ...decisionChain.map(({ title }) => title.zh),
  ];
  return `经${steps.join('、')}。`;
};
