// The chunk of celebrations and reactions, fetched once however many ask. It draws nothing.

export const fetchCelebration = () => import('./celebration.ts');
