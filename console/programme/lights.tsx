import { Link } from '@tanstack/react-router';
import type { TargetShown } from '../../interface/programme.ts';
import { grouped } from '../../workflows/programme/grouped.ts';
import { PlaceLink } from '../display/place-link.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Lamp } from './lamp.tsx';
import { takenFrom } from './taken-from.ts';

const Indicator = ({ target }: { readonly target: TargetShown }) => {
  const { say } = useLanguage();
  return (
    <div className="indicator">
      <Lamp light={target.light} says={say(target.says)} />
      <span className="indicator-number">{target.number}</span>
      <Link
        to="/registers/$name/$id"
        params={{ name: 'targets', id: target.entry }}
        className="indicator-title"
        title={`${say(target.says)} · ${say(target.attained)}`}
      >
        {say(target.title)}
      </Link>
      <PlaceLink place={takenFrom(target)} className="indicator-attained">
        {say(target.attained)}
      </PlaceLink>
    </div>
  );
};

/** Indicators by who leads them, in the order of their numbers: no order of who does better. */
export const Lights = ({ targets }: { readonly targets: readonly TargetShown[] }) => {
  const { say } = useLanguage();
  return [...grouped(targets, ({ lead }) => lead)].map(([lead, own]) => (
    <section key={lead} className="lead">
      <h3>{say(own[0]?.leadName)}</h3>
      <div className="indicators">
        {own.map((target) => (
          <Indicator key={target.entry} target={target} />
        ))}
      </div>
    </section>
  ));
};
