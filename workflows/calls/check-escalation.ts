import { type Call, decidersOf } from './call.ts';
import { block, type CallProblem } from './problem.ts';

const toItself = (path: string): CallProblem =>
  block(
    path,
    'call.escalation-other',
    '逾期未反馈的单位不能由其自己督促，请填写其他机构',
    'whoever is late cannot be the one who presses for it: name another',
  );
const notABody = (path: string): CallProblem =>
  block(
    path,
    'call.escalation-body',
    '逾期事项只能提请本批次的领导小组办公室或审议机构督促',
    'a late step goes to the office of the round or to a body of its decision chain',
  );

/** Who presses for a late step is somebody else than is late, and somebody who sees the application. */
export const checkEscalation = (call: Call): readonly CallProblem[] => {
  const { to, steps } = call.escalation;
  const seeing = new Set([
    call.office,
    ...decidersOf(call).map(({ org }) => org),
    ...(call.kind === 'monitoring' ? [call.late.escalateTo] : []),
  ]);
  const named = [
    ['escalation.to', to],
    ...Object.entries(steps).map(([step, set]) => [`escalation.steps.${step}.to`, set.to]),
  ];
  return [
    ...named.flatMap(([path = '', org]) =>
      org === undefined || seeing.has(org) ? [] : [notABody(path)],
    ),
    ...call.reviewingDepartments.flatMap(({ org, silence = call.silence }, i) =>
      silence.rule === 'wait-and-escalate' && silence.escalateTo === org
        ? [toItself(`reviewingDepartments.${i}.silence.escalateTo`)]
        : [],
    ),
  ];
};
