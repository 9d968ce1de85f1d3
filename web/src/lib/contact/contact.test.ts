import { describe, expect, it } from 'vitest';
import { readContact } from '.';

describe('a signature', () => {
  it('is read in German', () => {
    const one = readContact(`Hallo Frau Meier,

vielen Dank!

Mit freundlichen Grüßen

Dr. Anna-Lena von der Heide
Leiterin Einkauf

Wagner Werkzeuge GmbH & Co. KG
Industriestraße 12a
D-70565 Stuttgart
Tel.: +49 711 123456-0 | Mobil: 0171 2345678
Fax +49 (711) 123456-99
anna.heide@wagner-werkzeuge.example
www.wagner-werkzeuge.example

Geschäftsführer: Max Wagner | Amtsgericht Stuttgart HRB 12345`);
    expect(one.name).toEqual({ prefix: 'Dr.', first: 'Anna-Lena', last: 'von der Heide' });
    expect(one.job_title).toBe('Leiterin Einkauf');
    expect(one.company).toBe('Wagner Werkzeuge GmbH & Co. KG');
    expect(one.address).toEqual({
      street: 'Industriestraße 12a',
      postcode: '70565',
      city: 'Stuttgart',
      country: 'DE',
    });
    expect(one.phones).toEqual([
      { value: '+49 711 123456-0', label: 'work' },
      { value: '0171 2345678', label: 'mobile' },
      { value: '+49 (711) 123456-99', label: 'fax' },
    ]);
    expect(one.emails[0]?.value).toBe('anna.heide@wagner-werkzeuge.example');
    expect(one.links[0]?.value).toBe('www.wagner-werkzeuge.example');
  });

  it('is read in English', () => {
    const one = readContact(`Kind regards,
Jonathan P. Miller, MBA
Head of Procurement
Miller Tools Ltd
14 Station Road, Leeds LS1 4DY, United Kingdom
T: +44 113 496 0123
M: +44 7700 900123
E: jon.miller@millertools.example | W: https://millertools.example/team`);
    expect(one.name).toEqual({ first: 'Jonathan', middle: 'P.', last: 'Miller', suffix: 'MBA' });
    expect(one.job_title).toBe('Head of Procurement');
    expect(one.company).toBe('Miller Tools Ltd');
    expect(one.address).toEqual({
      street: '14 Station Road',
      city: 'Leeds',
      postcode: 'LS1 4DY',
      country: 'GB',
    });
    expect(one.phones.map(phone => phone.label)).toEqual(['work', 'mobile']);
    expect(one.links[0]?.value).toBe('https://millertools.example/team');
  });

  it('may stand in one line, and in American', () => {
    const one = readContact(
      'Maria Gonzalez, Account Executive | Brightline Inc. | 200 Market Street, Suite 400, San Francisco, CA 94105 | (415) 555-0123 | maria@brightline.example',
    );
    expect(one.name).toEqual({ first: 'Maria', last: 'Gonzalez' });
    expect(one.job_title).toBe('Account Executive');
    expect(one.company).toBe('Brightline Inc.');
    expect(one.phones[0]?.value).toBe('(415) 555-0123');
    expect(one.emails[0]?.value).toBe('maria@brightline.example');
  });

  it('takes the name from the address where nothing else tells it', () => {
    expect(readContact('ada.lovelace@engines.example').name).toEqual({
      first: 'Ada',
      last: 'Lovelace',
    });
    expect(readContact('info@engines.example').name).toBeNull();
  });

  it('finds nothing in words without any sign', () => {
    const one = readContact('please send the price list until tomorrow');
    expect([one.name, one.company, one.job_title, one.address]).toEqual([null, null, null, null]);
    expect(one.phones).toEqual([]);
  });

  it('takes the company after a title, and none from a slogan', () => {
    const one = readContact(
      'Eva Braun-Koch\nVertriebsleiterin, Nordmühle\nWir bewegen Holz\neva@nordmuehle.example',
    );
    expect(one.name).toEqual({ first: 'Eva', last: 'Braun-Koch' });
    expect(one.job_title).toBe('Vertriebsleiterin');
    expect(one.company).toBe('Nordmühle');
  });
});

describe('a vCard', () => {
  it('is read with its escapes, folds and labels', () => {
    const one = readContact(`BEGIN:VCARD
VERSION:3.0
N:Lovelace;Ada;King;Countess;
FN:Countess Ada King Lovelace
ORG:Engines\\, Wheels & Co.;Analysis
TITLE:Head of
  Engines
TEL;TYPE=CELL,VOICE:+44 7700 900123
TEL;TYPE=WORK:+44 20 7946 0000
EMAIL;TYPE=INTERNET;TYPE=WORK:ada@engines.example
ADR;TYPE=WORK:;;12 St James's Square;London;;SW1Y 4JH;United Kingdom
URL:https://engines.example
BDAY:18151210
NOTE:Likes numbers\\nand birds
END:VCARD`);
    expect(one).toEqual({
      name: { first: 'Ada', last: 'Lovelace', middle: 'King', prefix: 'Countess' },
      company: 'Engines, Wheels & Co.',
      job_title: 'Head of Engines',
      phones: [
        { value: '+44 7700 900123', label: 'mobile' },
        { value: '+44 20 7946 0000', label: 'work' },
      ],
      emails: [{ value: 'ada@engines.example', label: 'work' }],
      links: [{ value: 'https://engines.example', label: null }],
      address: {
        street: "12 St James's Square",
        city: 'London',
        postcode: 'SW1Y 4JH',
        country: 'GB',
      },
      birthday: '1815-12-10',
      description: 'Likes numbers\nand birds',
    });
  });

  it('may be an old one in quoted-printable', () => {
    const one = readContact(`BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;;
TEL;CELL:0171 234567
END:VCARD`);
    expect(one.name).toEqual({ first: 'Jürgen', last: 'Müller' });
    expect(one.phones).toEqual([{ value: '0171 234567', label: 'mobile' }]);
  });

  it('that is broken does no harm', () => {
    expect(readContact('BEGIN:VCARD\nN:;;\nTEL\n=\n=').name).toBeNull();
  });
});
