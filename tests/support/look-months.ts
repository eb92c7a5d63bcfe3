import { october, teamOf } from './ceremony-fixture.ts';
export const months: Record<string, ReturnType<typeof october>> = {
  plain: october(),
  nine: october([
    teamOf('Lantern', 1, '31 wins, 24 of them with a case study by Lena', 6, 3),
    teamOf('Harbour', 2, 'The pricing guide helped nine wins', 6, 3),
    teamOf('Summit Lighthouse', 3, '18 wins, eleven of them with a field day by Sofia', 6, 3)]),
  tie: october([teamOf('Lantern', 1, '31 wins, 24 of them with a case study by Lena', 6, 3), teamOf('Harbour', 1, 'The pricing guide helped nine wins', 6, 3), teamOf('Summit', 3, '18 wins', 6, 3)]),
  fifteen: october([teamOf('Lantern', 1, '31 wins', 9, 6), teamOf('Harbour', 2, 'The pricing guide helped nine wins', 8, 7), teamOf('Summit', 3, '18 wins', 8, 7)]),
  none: october([]),
};
