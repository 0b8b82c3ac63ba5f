import {
  CONTINUAL,
  DISTILLATION,
  FABRICATED,
  FOCUS,
  GISTING,
  GRADIENT,
  GRADMAX,
  HESSIAN,
  HYPER,
  LINEAR,
  MEMORY,
  MESA,
  PERMEATES,
  PRESSURE,
  RULES,
  TRAJECTORIES,
  UNDER,
} from './titles.ts';

/** A paper of the author page, `field` and `code` as it flags them; Max Vladymyrov is an author of each. */
export type Row = {
  title: string;
  date: string;
  others: readonly string[];
  first: boolean;
  field: 'LG' | 'CV' | 'CL';
  code?: true;
};

const sandler = 'Sandler';
const zhmoginov = 'Zhmoginov';
const oswald = 'von Oswald';
const sun = 'Chen Sun';
const miller = 'Miller';

/** The page, newest first. */
export const RECORD: readonly Row[] = [
  { title: PERMEATES, date: '2025-04-13', others: [sun, 'Aksitov', zhmoginov], first: false, field: 'CL' },
  { title: GISTING, date: '2025-04-11', others: ['Petrov', sandler, zhmoginov], first: false, field: 'LG' },
  { title: FABRICATED, date: '2024-10-29', others: [sun, miller, zhmoginov], first: false, field: 'CL' },
  { title: FOCUS, date: '2024-08-17', others: ['Kristiansen', sandler, zhmoginov], first: false, field: 'LG' },
  { title: LINEAR, date: '2024-02-21', others: [oswald, sandler], first: true, field: 'LG' },
  { title: MESA, date: '2023-09-11', others: [oswald, 'Schlegel', 'Meulemans'], first: false, field: 'LG' },
  { title: CONTINUAL, date: '2023-01-11', others: [zhmoginov, sandler], first: true, field: 'LG' },
  { title: TRAJECTORIES, date: '2023-01-05', others: [sandler, zhmoginov], first: false, field: 'LG' },
  {
    title: GRADIENT,
    date: '2022-12-15',
    others: [oswald, 'Niklasson', 'Randazzo'],
    first: false,
    field: 'LG',
    code: true,
  },
  { title: DISTILLATION, date: '2022-11-28', others: [zhmoginov, sandler, miller], first: false, field: 'LG' },
  { title: MEMORY, date: '2022-03-29', others: [sandler, zhmoginov], first: false, field: 'CV' },
  { title: GRADMAX, date: '2022-01-13', others: ['Evci', 'van Merriënboer', 'Unterthiner'], first: false, field: 'LG' },
  { title: HYPER, date: '2022-01-11', others: [zhmoginov, sandler], first: false, field: 'LG' },
  { title: RULES, date: '2021-04-10', others: [sandler, zhmoginov], first: false, field: 'LG' },
  { title: UNDER, date: '2020-11-06', others: ["D'Amour", 'Heller', 'Moldovan'], first: false, field: 'LG' },
  { title: PRESSURE, date: '2019-06-26', others: [], first: true, field: 'LG' },
  { title: HESSIAN, date: '2012-06-18', others: ['Carreira-Perpiñán'], first: true, field: 'LG' },
];
