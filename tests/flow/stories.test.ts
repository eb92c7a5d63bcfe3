// The rules as stories: what reaches us, and what follows for people.

import { expect, test } from 'vitest';
import { replay } from '#src/usecases/replay.ts';
import { tellStory } from '../support/story.ts';

const CAST = `
  person linus sales in Harbour
  person mia sales in Lantern
  person ada marketing in Harbour
  person grace marketing in Lantern
  asset case-study by ada
  asset webinar by grace
  asset pricing-page by ada:50 grace:50
`;

test('the worked example: four touches, and everybody gets what the contract says', () => {
  tellStory(`${CAST}
    touch case-study northwind mon 09:10
    touch webinar northwind tue 11:00
    touch case-study northwind wed 15:30
    touch pricing-page northwind fri 10:00
    win northwind 12000eur fri 16:42 by linus
    ⇒ linus +120 · ada +84 · grace +36 · moment deal_won · moment lead_taken · moment first_assist · moment first_assist`);
});

test('a touch that is learned only after the win moves points in silence', () => {
  tellStory(`${CAST}
    touch case-study northwind mon 09:10
    touch webinar northwind tue 11:00
    touch case-study northwind wed 15:30
    win northwind 12000eur fri 16:42 by linus
    ⇒ linus +120 · ada +96 · grace +24 · moment deal_won · moment lead_taken · moment first_assist · moment first_assist
    touch pricing-page northwind fri 10:00
    ⇒ ada -12 · grace +12`);
});

test('an unassisted win keeps the assist pot waiting until somebody is named', () => {
  tellStory(`${CAST}
    win northwind 5000eur fri 16:42 by linus
    ⇒ linus +50 · moment deal_won · moment lead_taken
    touch webinar northwind thu 09:00
    ⇒ grace +50`);
});

test('shared wins split the closing pot by the shares of the owners', () => {
  tellStory(`${CAST}
    win northwind 10100eur fri 16:42 by linus:70 mia:30
    ⇒ linus +71 · mia +30 · moment deal_won · moment lead_taken`);
});

test('reopening, winning again and refunding settle to nothing and fire only once', () => {
  const { app } = tellStory(`${CAST}
    touch case-study northwind mon 09:10
    win northwind 3000eur thu 12:00 by linus
    ⇒ linus +30 · ada +30 · moment deal_won · moment lead_taken · moment first_assist
    open northwind 3000eur thu 12:00 by linus
    ⇒ linus -30 · ada -30
    win northwind 4000eur fri 12:00 by linus
    ⇒ linus +40 · ada +40
    refund northwind 4000eur fri 12:00 by linus
    ⇒ linus -40 · ada -40
    delete northwind 4000eur fri 12:00 by linus
    ⇒ nothing`);
  expect(replay(app).agrees).toBe(true);
});

test('a rejected touch gives its part to the others', () => {
  tellStory(`${CAST}
    touch case-study northwind mon 09:10
    touch webinar northwind tue 11:00
    win northwind 1000eur fri 16:42 by linus
    ⇒ linus +10 · ada +5 · grace +5 · moment deal_won · moment lead_taken · moment first_assist · moment first_assist
    reject webinar northwind tue 11:00
    ⇒ ada +5 · grace -5`);
});

test('new makers of an asset move the points of every win that it helped', () => {
  tellStory(`${CAST}
    touch case-study northwind mon 09:10
    touch case-study southwind mon 09:10
    win northwind 1000eur thu 16:42 by linus
    win southwind 1000eur fri 16:42 by mia
    ⇒ linus +10 · mia +10 · ada +20 · moment deal_won · moment deal_won · moment lead_taken · moment first_assist
    asset case-study by ada:50 grace:50
    ⇒ ada -10 · grace +10`);
});

test('old news is recorded in silence', () => {
  tellStory(`${CAST}
    now sun 12:00
    win northwind 1000eur mon 16:42 by linus
    ⇒ linus +10`);
});

test('whoever changes the team keeps the points of before, and plays for the new one from then on', () => {
  const { app } = tellStory(`${CAST}
    win northwind 1000eur tue 12:00 by linus
    now wed 12:00
    person linus sales in Lantern
    win southwind 2000eur thu 12:00 by linus
    win lateknown 4000eur tue 13:00 by linus`);
  const teams = app.db.$client.prepare('SELECT team, points FROM team_totals ORDER BY team').all();
  expect(teams).toEqual([
    { team: 'Harbour', points: 50 },
    { team: 'Lantern', points: 20 },
  ]);
});

test('a craft that is set right moves the points of the team from one tone to the other', () => {
  const { app } = tellStory(`${CAST}
    touch case-study northwind mon 09:10
    win northwind 1000eur tue 12:00 by linus
    person ada sales in Harbour`);
  const tones = app.db.$client.prepare('SELECT craft, points FROM team_totals ORDER BY craft').all();
  expect(tones).toEqual([
    { craft: 'marketing', points: 0 },
    { craft: 'sales', points: 20 },
  ]);
  expect(replay(app).agrees).toBe(true);
});
