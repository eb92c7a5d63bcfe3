import { expect, test } from 'vitest';
import { type Ceremony, type Cue, cuesOf, reveal } from '#src/domain/ceremony.ts';
import { october, teamOf } from '../support/ceremony-fixture.ts';

const lantern = teamOf('Lantern', 1, '31 wins, 24 of them with a case study by Lena');
const harbour = teamOf('Harbour', 2, 'The pricing guide helped nine wins');
const summit = teamOf('Summit', 3, '18 wins, closed together');

function stepsOf(ceremony: Ceremony, cue: Cue): string[] {
  return (reveal(ceremony, cue)?.steps ?? []).map(({ place, state, at, wide, teams }) =>
    [place, state, `${at}+${wide}`, ...teams.map((team) => team.name)].join(' '),
  );
}

test('the evening goes from the title to the photo, each place after its roll', () => {
  const ceremony = october();
  const cues = cuesOf(ceremony);
  expect(cues.join(' ')).toBe('title goal steps third-roll third second-roll second first-roll first photo');
  for (const [index, cue] of cues.entries()) {
    const shown = reveal(ceremony, cue);
    expect([shown?.back, shown?.next], cue).toEqual([cues[index - 1] ?? null, cues[index + 1] ?? null]);
  }
});

test('no cue holds a team, its points, its faces or its why before it reveals them', () => {
  const podium = [lantern, harbour, summit];
  const ceremony = october(podium);
  const revealedBy: Record<string, Cue> = { Lantern: 'first', Harbour: 'second', Summit: 'third' };
  const cues = cuesOf(ceremony);
  for (const team of podium) {
    const from = cues.indexOf(revealedBy[team.name] as Cue);
    const secrets = [team.name, team.score, team.why, ...team.faces.sales.map((face) => face.person)];
    for (const [index, cue] of cues.slice(0, -1).entries()) {
      const text = JSON.stringify(reveal(ceremony, cue));
      for (const secret of secrets) expect(text.includes(secret), `${secret} at ${cue}`).toBe(index >= from);
    }
  }
});

test('the steps rise one by one, and the others stay empty until it is their turn', () => {
  expect(stepsOf(october(), 'steps')).toEqual(['2 empty 0+1', '1 empty 1+1', '3 empty 2+1']);
  expect(stepsOf(october(), 'second-roll')).toEqual(['2 lit 0+1', '1 empty 1+1', '3 shown 2+1 Summit']);
  expect(stepsOf(october(), 'first')).toEqual([
    '2 shown 0+1 Harbour',
    '1 shown 1+1 Lantern',
    '3 shown 2+1 Summit',
  ]);
});

test('teams level in first place share its step, which takes the place that is skipped', () => {
  const tied = october([lantern, { ...harbour, place: 1 }, summit]);
  expect(cuesOf(tied)).not.toContain('second');
  expect(stepsOf(tied, 'third'), 'nothing shows the tie yet').toEqual([
    '2 empty 0+1',
    '1 empty 1+1',
    '3 shown 2+1 Summit',
  ]);
  expect(stepsOf(tied, 'first-roll')[0]).toBe('2 gone 0+1');
  expect(stepsOf(tied, 'first').slice(1)).toEqual(['1 shown 0+2 Lantern Harbour', '3 shown 2+1 Summit']);
});

test('teams level in second place share its step, and nobody is third', () => {
  const tied = october([lantern, harbour, { ...summit, place: 2 }]);
  expect(cuesOf(tied).slice(3)).toEqual(['second-roll', 'second', 'first-roll', 'first', 'photo']);
  expect(stepsOf(tied, 'second')).toEqual(['2 shown 0+2 Harbour Summit', '1 empty 2+1', '3 gone 3+0']);
});

test('a fourth team level in third place is not hidden: the row grows', () => {
  const tied = october([lantern, harbour, summit, { ...summit, team: 'meadow', name: 'Meadow' }]);
  expect(stepsOf(tied, 'steps')).toHaveLength(3);
  expect(stepsOf(tied, 'third')[2]).toBe('3 shown 2+2 Summit Meadow');
  expect(reveal(tied, 'third')?.slots).toBe(4);
});

test('one or two teams have one or two steps', () => {
  expect(stepsOf(october([lantern, harbour]), 'steps')).toEqual(['2 empty 0+1', '1 empty 1+1']);
  expect(stepsOf(october([lantern]), 'first')).toEqual(['1 shown 0+1 Lantern']);
});

test('without an eligible team the podium says a kind sentence and the photo still comes', () => {
  const nobody = october([]);
  expect(cuesOf(nobody)).toEqual(['title', 'goal', 'steps', 'photo']);
  expect(reveal(nobody, 'steps')?.say).toContain('Everyone who played October is in the photo');
  expect(reveal(nobody, 'photo')?.photo?.winners).toBe('');
});

test('the photo has everyone once, mixed the same way for whoever looks', () => {
  const ceremony = october();
  const faces = reveal(ceremony, 'photo')?.photo?.faces ?? [];
  expect(faces.map((face) => face.person).sort()).toEqual(
    ceremony.everyone.map((face) => face.person).sort(),
  );
  expect(faces).not.toEqual(ceremony.everyone);
  expect(reveal({ ...ceremony, everyone: [...ceremony.everyone].reverse() }, 'photo')?.photo?.faces).toEqual(
    faces,
  );
});

test('a word that is no cue of this month reveals nothing', () => {
  expect(reveal(october([lantern]), 'third')).toBeNull();
  expect(reveal(october(), 'constructor')).toBeNull();
});
