// Owns the drawn faces of the demo company, each an explicit look (src/components/portrait/look.ts). Never draws.

export const demoFaces: Record<string, string> = {
  'Maya Okafor': 'skin5-hair_afro_black-brows_bold-nose_straight-mouth_laugh-earrings_studs-wear_jersey_navy',
  'Tom Ashworth': 'skin1-head_square-hair_side_brown-brows_straight-nose_strong-mouth_grin-wear_shirt_chalk',
  'Priya Raman': 'skin4-hair_bun_black-eyes_lashes-mouth_beam-earrings_pearls-wear_blazer_plum',
  'Diego Álvarez': 'skin3-head_square-hair_curls_espresso-brows_bold-beard_full-mouth_grin-wear_polo_wine',
  'Kenji Watanabe':
    'skin2-hair_spiky_black-brows_straight-nose_button-mouth_smile-glasses_round_charcoal-wear_jersey_teal',
  'Felix Brandt': 'skin2-head_round-hair_bald_brown-beard_short-nose_strong-mouth_beam-wear_crew_charcoal',
  'Amara Nwosu':
    'skin6-hair_braids_black-eyes_lashes-nose_round-mouth_laugh-earrings_studs-band_orange-wear_jersey_chalk',
  'Jonas Lindqvist':
    'skin1-head_long-hair_quiff_blond-beard_full-mouth_grin-glasses_square_navy-wear_roll_charcoal',
  'Noor Haddad': 'skin3-hair_long_espresso-eyes_lashes-mouth_beam-wear_vee_plum',
  'Lena Fischer': 'skin1-head_round-hair_bob_copper-nose_button-mouth_smile-mark_freckles-wear_crew_forest',
  'Sofia Marchetti':
    'skin2-head_heart-hair_ponytail_brown-eyes_lashes-brows_soft-mouth_laugh-wear_hoodie_rose',
  'Siobhán O’Neill': 'skin1-hair_mane_copper-nose_button-mouth_beam-mark_freckles-wear_shirt_chalk',
  'Zoë van Dijk': 'skin2-head_heart-hair_fringe_blond-brows_soft-mouth_laugh-wear_jersey_chalk',
  'Mateus Souza': 'skin4-head_square-hair_crop_black-beard_stubble-mouth_grin-wear_polo_navy',
  'Ines Carvalho':
    'skin3-head_heart-hair_waved_espresso-eyes_lashes-mouth_laugh-earrings_hoops-wear_vee_teal',
  'Oskar Nyberg': 'skin2-head_square-hair_swept_grey-beard_short-mark_age-mouth_beam-wear_shirt_denim',
};
