import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../functions/http/network.ts';

describe('who is counted as one', () => {
  it('an IPv4 address is, also where it is written as IPv6', () => {
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
    expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  });

  it('all addresses of an IPv6 /64 are one, however they are written', () => {
    const home = '2001:db8:0:7::/64';
    expect(networkOf('2001:db8:0:7::1')).toBe(home);
    expect(networkOf('2001:0DB8:0000:0007:aaaa:bbbb:cccc:dddd')).toBe(home);
    expect(networkOf('2001:db8:0:7:1::')).toBe(home);
    expect(networkOf('2001:db8:0:8::1')).toBe('2001:db8:0:8::/64');
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
  });
});
