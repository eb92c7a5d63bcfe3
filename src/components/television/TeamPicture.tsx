// The board of one team, where that team sits: its people, its points, its latest wins. Drawn by the server; it moves by style sheet alone.

import { For } from 'solid-js';
import { cutTo } from '#src/domain/cut-to.ts';
import type { Craft } from '#src/domain/fact.ts';
import { type Step, sizeFor, stepFor } from '#src/domain/television/fit.ts';
import { at } from '#src/domain/television/share.ts';
import type { TeamMonth, TeamScene, TeamWin } from '#src/domain/television/team-scene.ts';
import { Face } from '#src/islands/tv/Face.tsx';

/** What the score may be wide in ems, by its sizes. */
const SCORE_EMS = [3.2, 4.4, 5.8];

/** The least share of the bar that holds a number, and one that holds the craft's word beside it. */
const NUMBER_SHARE = 0.13;
const WORD_SHARE = 0.3;

/**
 * How many people of one craft stand in a line and in how many lines, by their sizes; beyond the last the rest is a
 * number. The first two are for teams so small that both crafts share a line.
 */
const CREWS = [
  { row: 4, rows: 1 },
  { row: 5, rows: 1 },
  { row: 4, rows: 1 },
  { row: 5, rows: 1 },
  { row: 7, rows: 1 },
  { row: 7, rows: 2 },
];
const SHARED_SIZES = 2;

const SENTENCES: Step[] = [
  { em: 19, lines: 2 },
  { em: 22.4, lines: 2 },
  { em: 26, lines: 3 },
];
const WIDE_SENTENCES: Step[] = [
  { em: 33, lines: 2 },
  { em: 40, lines: 2 },
  { em: 46, lines: 3 },
];

export function TeamPicture(props: { scene: TeamScene }) {
  const { month, crafts, people } = props.scene;
  const size = sizeOf(people.sales.length, people.marketing.length);
  return (
    <div class={`team-picture upright ${month === null ? 'bare' : ''}`}>
      {month && <Month month={month} crafts={crafts} />}
      <div class="team-people">
        <h2>{props.scene.labels.people}</h2>
        <div class={`team-crews of-${size}`}>
          <Crew craft="sales" scene={props.scene} size={size} />
          <Crew craft="marketing" scene={props.scene} size={size} />
        </div>
      </div>
      <Wins scene={props.scene} />
    </div>
  );
}

function sizeOf(sales: number, marketing: number): number {
  const found = CREWS.findIndex(({ row, rows }, size) => {
    const inLine = size < SHARED_SIZES ? sales + marketing : Math.max(sales, marketing);
    return inLine <= row * rows;
  });
  return found === -1 ? CREWS.length - 1 : found;
}

function Month(props: { month: TeamMonth; crafts: TeamScene['crafts'] }) {
  const { place, score, gap, up, parts } = props.month;
  return (
    <div class="team-month">
      <p class={`team-score hero sized mists fit-${sizeFor(score, SCORE_EMS)}`}>{score}</p>
      <p class="team-place">
        {place !== null && <b class={`place-${place} mists`}>{place}</b>}
        <span>
          <span class="team-gap mists">{gap}</span>
          {up !== '' && <span class="up mists">{up}</span>}
        </span>
      </p>
      <p class="aside">{parts}</p>
      <Bar month={props.month} crafts={props.crafts} />
    </div>
  );
}

/** End to end: what each craft has of the team's points, with the seam between. */
function Bar(props: { month: TeamMonth; crafts: TeamScene['crafts'] }) {
  const { seam, numbers } = props.month;
  const kind =
    numbers.sales === '' && numbers.marketing === ''
      ? 'none'
      : numbers.sales === ''
        ? 'only-marketing'
        : numbers.marketing === ''
          ? 'only-sales'
          : 'both';
  return (
    <div class={`team-bar ${kind} ${at('seam', seam)}`} aria-hidden="true">
      <i class="sales moves" />
      <i class="marketing moves" />
      <Part share={seam} number={numbers.sales} word={props.crafts.sales} craft="sales" />
      <Part share={1 - seam} number={numbers.marketing} word={props.crafts.marketing} craft="marketing" />
    </div>
  );
}

function Part(props: { share: number; number: string; word: string; craft: Craft }) {
  return (
    <span class={`team-part moves mists ${props.craft}`}>
      {props.share >= NUMBER_SHARE && <b>{props.number}</b>}
      {props.share >= WORD_SHARE && <span>{props.word}</span>}
    </span>
  );
}

function Crew(props: { craft: Craft; scene: TeamScene; size: number }) {
  const { row = 1, rows = 1 } = CREWS[props.size] ?? {};
  const { shown, more } = cutTo(props.scene.people[props.craft], row * rows);
  return (
    <ul class={`team-crew dim-faces ${props.craft}`} aria-label={props.scene.crafts[props.craft]}>
      <For each={shown}>
        {(who) => (
          <li>
            <Face who={who} />
            <span class="team-name-of" dir="auto">
              {who.short}
            </span>
          </li>
        )}
      </For>
      {more > 0 && (
        <li>
          <span class={`face more ${props.craft}`}>{`+${more}`}</span>
        </li>
      )}
    </ul>
  );
}

function Wins(props: { scene: TeamScene }) {
  const { labels, wins, none, month } = props.scene;
  const steps = month === null ? WIDE_SENTENCES : SENTENCES;
  const fit = Math.max(0, ...wins.map(({ says }) => stepFor(says, steps)));
  return (
    <div class="team-wins">
      <h2>{labels.wins}</h2>
      {wins.length === 0 && <p class="team-none lines">{none}</p>}
      <ul class={`sized fit-${fit} of-${wins.length}`}>
        <For each={wins}>{(win) => <Win win={win} />}</For>
      </ul>
    </div>
  );
}

function Win(props: { win: TeamWin }) {
  return (
    <li class="lines mists" dir="auto">
      <b>
        <bdi>{props.win.lead}</bdi>
      </b>
      <For each={props.win.words}>
        {({ text, craft }) => (craft ? <bdi class={`${craft} mists`}>{text}</bdi> : text)}
      </For>
    </li>
  );
}
