import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEVELOPMENT_ADDRESS,
  PublicAddressError,
  manifestServedFrom,
  publicAddress,
} from '../../assets/build/public-address';

describe('the public address', () => {
  it.each([undefined, '', '  '])('is the development server when %j is given', (given) => {
    expect(publicAddress(given)).toBe(DEVELOPMENT_ADDRESS);
  });

  it.each([
    ['https://ita.example.go.th/addin/', 'https://ita.example.go.th/addin/'],
    ['https://ita.example.go.th/addin', 'https://ita.example.go.th/addin/'],
    [' https://ITA.example.go.th ', 'https://ita.example.go.th/'],
    ['https://ita.example.go.th:8443/a/b', 'https://ita.example.go.th:8443/a/b/'],
    ['https://ita.example.go.th/เครื่องมือ', `https://ita.example.go.th/${encodeURIComponent('เครื่องมือ')}/`],
  ])('%s ends in a slash', (given, expected) => {
    expect(publicAddress(given)).toBe(expected);
  });

  it.each([
    ['ita.example.go.th', 'complete web address'],
    ['/srv/www', 'complete web address'],
    ['http://ita.example.go.th/', 'https'],
    ['file:///srv/www/', 'https'],
    ['https://ita.example.go.th/?v=1', 'no ?'],
    ['https://ita.example.go.th/?', 'no ?'],
    ['https://ita.example.go.th/#top', 'no #'],
    ['https://user:secret@ita.example.go.th/', 'user name'],
    ['https://ita.example.go.th/taskpane.html', 'folder'],
  ])('refuses %s and says why in both languages', (given, reason) => {
    expect(() => publicAddress(given)).toThrow(PublicAddressError);
    expect(() => publicAddress(given)).toThrow(reason);
    expect(() => publicAddress(given)).toThrow(/ใช้ไม่ได้/);
  });

  it('gives an https folder or refuses, whatever it is given', () => {
    const anything = fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true }));
    fc.assert(
      fc.property(anything, (given) => {
        try {
          const url = new URL(publicAddress(given));
          expect([url.protocol, url.search, url.hash, url.pathname.endsWith('/')]).toEqual(['https:', '', '', true]);
        } catch (error) {
          expect(error).toBeInstanceOf(PublicAddressError);
        }
      }),
    );
  });
});

describe('a manifest served from an address', () => {
  it('keeps pages and queries and loses every development address', () => {
    const manifest = '<a v="https://localhost:3000/x.html?run=analyse"/><b v="https://localhost:3000/y.png"/>';
    expect(manifestServedFrom(manifest, 'https://ita.example.go.th/addin/')).toBe(
      '<a v="https://ita.example.go.th/addin/x.html?run=analyse"/><b v="https://ita.example.go.th/addin/y.png"/>',
    );
  });

  it("stays well-formed when the address holds XML's own signs", () => {
    const address = publicAddress("https://ita.example.go.th/a&b$&'c/");
    expect(manifestServedFrom('<a v="https://localhost:3000/x"/>', address)).toBe(
      `<a v="https://ita.example.go.th/a&amp;b$&amp;'c/x"/>`,
    );
  });
});
