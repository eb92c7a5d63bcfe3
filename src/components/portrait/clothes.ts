// Owns clothes: shoulders, collars, hoods. Never draws the neck.
import type { ClothTones } from './palette.ts';

const shoulders =
  'M74 166C56 172 34 176 22 188C17 193 14 198 13 204H187C186 198 183 193 178 188C166 176 144 172 126 166C122 186 78 186 74 166Z';
const buttoned =
  'M78 164C60 171 36 176 24 188C18 193 15 198 14 204H186C185 198 182 193 176 188C164 176 140 171 122 164L100 188Z';

const cuts = {
  crew: (c: ClothTones) => body(c, shoulders) + line(c.shade, 5, 'M75 167C80 187 120 187 125 167'),
  jersey: (c: ClothTones) => body(c, shoulders) + line(c.trim, 6, 'M73 167C79 189 121 189 127 167'),
  vee: (c: ClothTones) =>
    body(
      c,
      'M76 165C56 172 34 176 22 188C17 193 14 198 13 204H187C186 198 183 193 178 188C166 176 144 172 124 165L100 198Z',
    ) + line(c.trim, 5, 'M76 166L100 198L124 166'),
  shirt: (c: ClothTones) =>
    `<path fill="${c.shade}" d="M84 176H116L104 204H96Z"/>${body(c, buttoned)}${line(c.shade, 2.5, 'M100 190V204')}` +
    `<path fill="${c.light}" d="M78 160L70 168L80 190L99 184Z"/><path fill="${c.shade}" d="M122 160L130 168L120 190L101 184Z"/>`,
  polo: (c: ClothTones) =>
    body(c, buttoned) +
    `<path fill="${c.trim}" d="M78 160L69 169C74 178 82 185 90 190L100 184Z"/><path fill="${c.trim}" fill-opacity=".8" d="M122 160L131 169C126 178 118 185 110 190L100 184Z"/>`,
  hoodie: (c: ClothTones) =>
    body(c, shoulders) +
    `<path fill="${c.shade}" d="M76 156C62 160 58 172 64 182C74 196 92 198 100 198S126 196 136 182C142 172 138 160 124 156C126 174 116 182 100 182S74 174 76 156Z"/>` +
    `<path fill="${c.light}" d="M76 156C62 160 58 172 64 182C60 168 66 162 76 156Z"/>` +
    line(c.trim, 3, 'M88 190V204M112 190V204'),
  roll: (c: ClothTones) =>
    body(c, shoulders) +
    `<path fill="${c.base}" d="M78 154C86 162 114 162 122 154L126 176C116 186 84 186 74 176Z"/>${line(c.shade, 3, 'M75 176C85 185 115 185 125 176')}`,
  blazer: (c: ClothTones) =>
    `<path fill="#F6F3EA" d="M78 164L100 172L122 164L126 204H74Z"/><path fill="#DDD8CA" d="M80 160L100 182L92 192L76 170ZM120 160L100 182L108 192L124 170Z"/>` +
    body(
      c,
      'M72 166C54 172 34 176 22 188C17 193 14 198 13 204H100L74 168ZM128 166C146 172 166 176 178 188C183 193 186 198 187 204H100L126 168Z',
    ) +
    `<path fill="${c.light}" d="M74 166L66 178L76 182L72 188L96 204H100Z"/><path fill="${c.shade}" d="M126 166L134 178L124 182L128 188L104 204H100Z"/>`,
};

export type Cut = keyof typeof cuts;
export const clothes = cuts;

export function drawClothes(cut: Cut, cloth: ClothTones): string {
  return cuts[cut](cloth);
}

function body(cloth: ClothTones, shape: string): string {
  return (
    `<path fill="${cloth.base}" d="${shape}"/><path fill="${cloth.light}" d="M22 188C34 176 50 173 66 169C56 178 40 186 32 204H13C14 198 17 193 22 188Z"/>` +
    `<path fill="${cloth.shade}" d="M187 204H150C154 192 150 182 144 173C158 177 170 180 178 188C183 193 186 198 187 204Z"/>`
  );
}

function line(colour: string, width: number, path: string): string {
  return `<path fill="none" stroke="${colour}" stroke-width="${width}" d="${path}"/>`;
}
