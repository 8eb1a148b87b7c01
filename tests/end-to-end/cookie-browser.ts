const cookiesOf = (response: Response, jar: Map<string, string>): void => {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const expires = /expires=([^;]+)/i.exec(line)?.[1];
    if (expires !== undefined && Date.parse(expires) < Date.now()) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
};

/** A browser that keeps cookies and follows redirects up to a place of its own. */
export const browser = () => {
  const jar = new Map<string, string>();
  const go = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        ...init.headers,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    cookiesOf(response, jar);
    return response;
  };
  const follow = async (url: string, until: string, init?: RequestInit): Promise<string> => {
    const response = await go(url, init);
    const location = response.headers.get('location');
    if (location === null) return url;
    const next = new URL(location, url).toString();
    return next.startsWith(until) ? next : follow(next, until);
  };
  return { go, follow };
};
