// The flow on DBOS Transact (PostgreSQL): human acts are durable messages.
import { DBOS } from '@dbos-inc/dbos-sdk';
import { DEPARTMENTS, link } from './flow.ts';
import { serve } from './serve.ts';

const WAIT = { timeoutSeconds: 30 * 86_400 };

const application = async (id, form) => {
  const submitted = await DBOS.runStep(async () => link('', 'submitted', form), {
    name: 'received',
  });
  await DBOS.setEvent('phase:review', 'reached');
  const opinions = await Promise.all(DEPARTMENTS.map((name) => DBOS.recv(name, WAIT)));
  const leaves = await Promise.all(
    DEPARTMENTS.map((name, index) =>
      DBOS.runStep(async () => link('', name, opinions[index]), { name: `record-${name}` }),
    ),
  );
  await DBOS.setEvent('phase:expert', 'reached');
  const score = await DBOS.recv('score', WAIT);
  const scored = await DBOS.runStep(async () => link(submitted + leaves.join(''), 'score', score), {
    name: 'record-score',
  });
  await DBOS.setEvent('phase:decision', 'reached');
  const decision = await DBOS.recv('decision', WAIT);
  const head = await DBOS.runStep(async () => link(scored, 'decision', decision), {
    name: 'finalise',
  });
  return { id, status: 'done', head };
};
const flow = DBOS.registerWorkflow(application, { name: 'application' });

DBOS.setConfig({
  name: 'peers',
  systemDatabaseUrl: process.env.PG_URL,
  runAdminServer: false,
  logLevel: 'error',
  applicationVersion: 'peers-1',
  executorID: 'peers',
});
await DBOS.launch();

/** The handle of this process answers without asking the database again. */
const handles = new Map();
serve(Number(process.env.PORT), {
  submit: async (id, form) => {
    handles.set(id, await DBOS.startWorkflow(flow, { workflowID: id })(id, form));
    return { id };
  },
  act: async (id, name, payload) => {
    await DBOS.send(id, payload, name, `${id}:${name}`);
    return { accepted: name };
  },
  phase: async (id, name) => {
    const reached = await DBOS.getEvent(id, `phase:${name}`, { timeoutSeconds: 50 });
    if (reached === null) throw new Error('no phase');
    return { phase: name };
  },
  result: async (id) => {
    const handle = handles.get(id) ?? DBOS.retrieveWorkflow(id);
    const result = await handle.getResult();
    handles.delete(id);
    return result;
  },
});
process.on('SIGTERM', async () => {
  await DBOS.shutdown();
  process.exit(0);
});
