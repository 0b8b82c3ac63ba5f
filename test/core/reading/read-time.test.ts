import { describe, expect, it } from 'vitest';
import { printPeriods } from '../../../src/core/query/fields.ts';
import { combineTimes, findTimes } from '../../../src/core/reading/time/read-time.ts';
import { tokenise } from '../../../src/core/reading/tokenise.ts';

const TODAY = '2024-03-01';

function read(text: string): string | undefined {
  const words = tokenise(text).map(({ word }) => word);
  const periods = combineTimes(findTimes(words, { today: TODAY }), words);
  return periods && printPeriods(periods);
}

describe('expressions of time', () => {
  it.each([
    ['in 2024', '2024'],
    ['from 2024', '2024'],
    ['2019-2021', '2019..2021'],
    ['2019 – 2021', '2019..2021'],
    ['between 2019 and 2021', '2019..2021'],
    ['from 2020 through 2022', '2020..2022'],
    ['from March 2020 to June 2021', '2020-03..2021-06'],
    ['since 2022', '2022..'],
    ['after 2022', '2023..'],
    ['before 2020', '..2019'],
    ['until 2019', '..2019'],
    ['up to 2019', '..2019'],
    ['2022 or later', '2022..'],
    ['from 2022 onwards', '2022..'],
    ['the 2010s', '2010..2019'],
    ['in March 2022', '2022-03'],
    ['in Sept. 2022', '2022-09'],
    ['Q1 2023', '2023..2023-03'],
    ['the third quarter of 2021', '2021-07..2021-09'],
    ['the first half of 2022', '2022..2022-06'],
    ['on 13 January 2022', '2022-01-13'],
    ['on January 13th, 2022', '2022-01-13'],
    ['on 2022-01-13', '2022-01-13'],
    ['last year', '2023'],
    ['this year', '2024'],
    ['last month', '2024-02'],
    ['last week', '2024-02-19..2024-02-25'],
    ['since last year', '2023..'],
    ['yesterday', '2024-02-29'],
    ['in the last 6 months', '2023-09..2024-03-01'],
    ['past two years', '2022-03..2024-03-01'],
    ['in the last 30 days', '2024-02..2024-03-01'],
    ['2012 or 2019', '2012,2019'],
    ['2024 and 2025', '2024,2025'],
    ['after 2019 and before 2022', '2020..2021'],
    ['since 2020 but before June 2021', '2020..2021-05'],
    ['before March 2022', '..2022-02'],
    ['after 30 June 2022', '2022-07..'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['transformers', 'the top 5', '3000 authors', 'may be', 'GPT-4', 'in 12'])('%s is no time', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
