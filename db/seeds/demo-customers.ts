// Customers of the demo story: waterworks and towns, all invented.

const PLACES = [
  'Northwind',
  'Moravia',
  'Lüneburg',
  'Tamar Valley',
  'Ystad',
  'Weser',
  'Emden',
  'Isar',
  'Gävle',
  'Oostkust',
  'Holt',
  'Rheinau',
  'Halland',
  'Nordbyen',
  'Ribera',
  'Marais',
  'Loch Garve',
  'Brda',
  'Polderland',
  'Valmarina',
  'Szentmárton',
  'Vilde',
  'Dunmore',
  'Lac Clair',
  'Fjordbyen',
  'Krasna',
  'Terra Alta',
  'Sligo',
  'Kiel',
  'Oberland',
  'Wisła',
  'Mirabel',
  'Schelde',
  'Tyne',
  'Lago Bianco',
  'Kuopio',
  'Sundvik',
];
const BODIES = ['Water', 'Utilities', 'Waterworks', 'Harbour Trust', 'District', 'Energy'];

/** Every customer once, in an order in which neighbours differ. */
export const demoCustomers: string[] = BODIES.flatMap((_, shift) =>
  PLACES.map((place, index) => `${place} ${BODIES[(index + shift) % BODIES.length]}`),
);
