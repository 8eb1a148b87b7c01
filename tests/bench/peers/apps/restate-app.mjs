// The flow on Restate: a workflow whose human acts are durable promises.
import { createServer } from 'node:http2';
import * as restate from '@restatedev/restate-sdk';
import { DEPARTMENTS, link } from './flow.ts';

const application = restate.workflow({
  name: 'Application',
  handlers: {
    run: async (context, form) => {
      const submitted = await context.run('received', () => link('', 'submitted', form));
      await context.promise('phase:review').resolve('reached');
      const opinions = await restate.RestatePromise.all(
        DEPARTMENTS.map((name) => context.promise(name).get()),
      );
      const leaves = await restate.RestatePromise.all(
        DEPARTMENTS.map((name, index) =>
          context.run(`record-${name}`, () => link('', name, opinions[index])),
        ),
      );
      await context.promise('phase:expert').resolve('reached');
      const score = await context.promise('score').get();
      const scored = await context.run('record-score', () =>
        link(submitted + leaves.join(''), 'score', score),
      );
      await context.promise('phase:decision').resolve('reached');
      const decision = await context.promise('decision').get();
      const head = await context.run('finalise', () => link(scored, 'decision', decision));
      return { id: context.key, status: 'done', head };
    },
    act: async (context, { name, payload }) => {
      await context.promise(name).resolve(payload);
      return { accepted: name };
    },
    phase: async (context, name) => {
      await context.promise(`phase:${name}`).get();
      return { phase: name };
    },
  },
});

const server = createServer(restate.createEndpointHandler({ services: [application] }));
server.listen(Number(process.env.PORT), '127.0.0.1');
