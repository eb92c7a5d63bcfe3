// A screen holds back a win for its turn; whoever hides meanwhile is not named by it, nor kept by the screen.

import { expect, test } from 'vitest';
import { readPeople } from '#db/queries/people.ts';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import { ownChoice, setChoice } from '#src/usecases/choices.ts';
import { hangWall } from '#tests/support/wall.ts';

test('a win that waits for its turn is forgotten with whoever hides, and the next one plays', {
  timeout: 120_000,
}, async () => {
  const wall = await hangWall(Date.parse('2026-11-02T09:00:00Z'));
  const chance = makeChance(9);
  const heard: string[] = [];
  const hear = async () => {
    heard.push(await wall.page.evaluate(() => document.querySelector('.win.on')?.textContent ?? ''));
  };
  const kept = () => wall.page.evaluate(() => Object.values(localStorage).join('\n'));
  try {
    winAgain(wall.app(), chance);
    await wall.go(30_000, hear);
    expect(heard.join()).not.toBe('');
    winAgain(wall.app(), chance);
    await wall.go(5_000);
    // Whoever the waiting win names hides now.
    const held = await kept();
    const named = readPeople(wall.app().db).filter(({ person }) => held.includes(`"person":"${person}"`));
    expect(named.length).toBeGreaterThan(0);
    for (const { person, name } of named) {
      const actor = { kind: 'account', account: person, name, role: 'member', person } as const;
      const { changed, alias } = ownChoice(wall.app(), actor);
      const wanted = { shownAs: 'name', onScreens: false, inFeed: true, alias } as const;
      setChoice(wall.app(), actor, wanted, changed);
    }
    await wall.go(5_000);
    const after = await kept();
    for (const { person } of named) expect(after).not.toContain(person);
    heard.splice(0);
    await wall.go(360_000, hear);
    for (const { name } of named) expect(heard.join()).not.toContain(name.split(' ')[0]);
    winAgain(wall.app(), chance);
    heard.splice(0);
    await wall.go(30_000, hear);
    expect(heard.join()).not.toBe('');
    // A scene that has lost all its people is answered by 404, and the browser itself reports that.
    const isGoneScene = (problem: string) => /404 .*\/tv\/scene\.json\?id=/.test(problem);
    expect(wall.problems.splice(0).filter((problem) => !isGoneScene(problem))).toEqual([]);
  } finally {
    await wall.leave();
  }
});
