import { describe, expect, it } from 'vitest';
import type { Period } from '../../../src/core/model/period.ts';
import { printPeriods } from '../../../src/core/query/fields.ts';
import { combineTimes, findTimes } from '../../../src/core/reading/time/read-time.ts';
import { tokenise } from '../../../src/core/reading/tokenise.ts';

const TODAY = '2024-03-01';

function read(text: string, before?: readonly Period[]): string | undefined {
  const words = tokenise(text).map(({ word }) => word);
  const periods = combineTimes(findTimes(words, { today: TODAY, before }), words);
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
    ['between 1 and 20 January 2022', '2022..2022-01-20'],
    ['10-20 January 2022', '2022-01-10..2022-01-20'],
    ['from March to May 2022', '2022-03..2022-05'],
    ['from November to February 2022', '2021-11..2022-02'],
    ['2020-21', '2020..2021'],
    ['2020 up until 2022', '2020..2022'],
    ['2023 to present', '2023..'],
    ['between last year and today', '2023..'],
    ['the last three months of 2022', '2022-10..2022'],
    ['the first two months of last year', '2023..2023-02'],
    ['before the end of last year', '..2023'],
    ['after the beginning of 2022', '2022..'],
    ['until the end of 2021', '..2021'],
    ['since early 2022', '2022..'],
    ['before Q3 2022', '..2022-06'],
    ['in or before 2019', '..2019'],
    ['on or after 2025-01-01', '2025..'],
    ['the past half year', '2023-09..2024-03-01'],
    ['within the past fortnight', '2024-02-16..2024-03-01'],
    ['two years ago', '2022'],
    ['in January', '2024-01'],
    ['in May', '2023-05'],
    ['last summer', '2023-06..2023-08'],
    ['the late 2010s', '2016..2019'],
    ["anything from '19", '2019'],
    ['before 2012 or after 2020', '..2011,2021..'],
    ['pre-2020', '..2019'],
    ['2022+', '2022..'],
    ['>= 2022', '2022..'],
    ['year to date', '2024..2024-03-01'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['transformers', 'the top 5', '3000 authors', 'may be', 'GPT-4', 'in 12'])('%s is no time', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    ['and the year before', '2021'],
    ['the following year', '2023'],
    ['before June', '..2022-05'],
    ['in March', '2022-03'],
  ])('after a question about 2022, %s is %s', (text, expected) => {
    expect(read(text, [{ from: '2022-01-01', to: '2022-12-31' }])).toBe(expected);
  });
});
