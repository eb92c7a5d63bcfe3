// Owns every colour of the portraits, each with its shade and its light. Never draws.

type SkinTones = { base: string; shade: string; line: string; light: string; blush: string };
type HairTones = { base: string; shade: string; shine: string; brow: string };
type ClothTones = { base: string; shade: string; light: string; trim: string };

/** From fair to deep. The light falls from the left: `shade` is the right side, `line` the nose and the ears. */
export const skins = {
  skin1: { base: '#FADCC6', shade: '#EDBFA3', line: '#C58A6C', light: '#FFEDE0', blush: '#F0997F' },
  skin2: { base: '#F3C9A4', shade: '#E0AA80', line: '#B67850', light: '#FBDFC4', blush: '#E58A69' },
  skin3: { base: '#DFA879', shade: '#C68B5B', line: '#965C38', light: '#EDC39B', blush: '#CF7450' },
  skin4: { base: '#C2845A', shade: '#A66B44', line: '#774428', light: '#D79F77', blush: '#B25A3A' },
  skin5: { base: '#935A3A', shade: '#79462C', line: '#4F2A1B', light: '#AD7350', blush: '#84402B' },
  skin6: { base: '#6F432E', shade: '#593323', line: '#371D14', light: '#8A5A41', blush: '#682F23' },
} satisfies Record<string, SkinTones>;

export const hairColours = {
  black: { base: '#221A1D', shade: '#150F11', shine: '#4A3C3E', brow: '#1B1416' },
  espresso: { base: '#35231E', shade: '#241713', shine: '#5B4136', brow: '#2A1B17' },
  brown: { base: '#5E3D29', shade: '#472C1D', shine: '#85603F', brow: '#442B1E' },
  chestnut: { base: '#7F4728', shade: '#63351D', shine: '#A8683F', brow: '#5C3320' },
  auburn: { base: '#8F3B22', shade: '#6F2B18', shine: '#B95E3C', brow: '#6C2E1C' },
  copper: { base: '#C65D2B', shade: '#A1471E', shine: '#E58B50', brow: '#99481F' },
  honey: { base: '#B98649', shade: '#966835', shine: '#DAAE70', brow: '#835A2F' },
  blond: { base: '#E4BC66', shade: '#C4994A', shine: '#F5DA97', brow: '#A67E3E' },
  platinum: { base: '#EEDFB9', shade: '#D1BD90', shine: '#FBF4DE', brow: '#B09A6B' },
  grey: { base: '#8F949D', shade: '#717680', shine: '#B6BAC1', brow: '#656A73' },
  silver: { base: '#D5D8DC', shade: '#B1B5BC', shine: '#F0F1F3', brow: '#8F949C' },
} satisfies Record<string, HairTones>;

/** No orange and no sky: those two belong to the crafts, and the disc behind a face already wears one. */
export const cloths = {
  navy: { base: '#26325F', shade: '#1B2448', light: '#39488A', trim: '#F2EFE6' },
  chalk: { base: '#F2EFE6', shade: '#D5D0C2', light: '#FFFFFF', trim: '#26325F' },
  denim: { base: '#42639C', shade: '#324D7D', light: '#5F80B9', trim: '#F2EFE6' },
  teal: { base: '#1E7A6E', shade: '#155C53', light: '#34978A', trim: '#F2EFE6' },
  forest: { base: '#2F5A42', shade: '#224432', light: '#47775C', trim: '#E9DCB8' },
  plum: { base: '#6C3A66', shade: '#532B4F', light: '#8A5383', trim: '#F2EFE6' },
  wine: { base: '#86303F', shade: '#67222F', light: '#A64A59', trim: '#F2EFE6' },
  brick: { base: '#A84A35', shade: '#873827', light: '#C66750', trim: '#F7E5CC' },
  mustard: { base: '#D09A2D', shade: '#AB7C1E', light: '#E5B653', trim: '#26325F' },
  charcoal: { base: '#3B4150', shade: '#2B303D', light: '#545B6D', trim: '#F2EFE6' },
  lilac: { base: '#A79BD1', shade: '#897CB7', light: '#C3BAE3', trim: '#F2EFE6' },
  rose: { base: '#D98C93', shade: '#BC6D76', light: '#EAAEB3', trim: '#F2EFE6' },
  orange: { base: '#E58A2B', shade: '#C26F1B', light: '#F7B565', trim: '#F2EFE6' },
} satisfies Record<string, ClothTones>;

export type Skin = keyof typeof skins;
export type HairColour = keyof typeof hairColours;
export type ClothColour = keyof typeof cloths;
export type { ClothTones, HairTones, SkinTones };
