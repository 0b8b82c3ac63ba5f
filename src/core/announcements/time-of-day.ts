const TIME = /^(\d{1,2})(?:[:.h](\d{2})?)?\s*(am|pm)?$/;

/** The time as `09:00`, from `9:00`, `9`, `9 am`, `9.30 pm`, `noon` or `midnight`. */
export function readTime(text: string): string | undefined {
  const typed = text.trim().toLowerCase().replaceAll('a.m.', 'am').replaceAll('p.m.', 'pm');
  if (typed === 'noon') return '12:00';
  if (typed === 'midnight') return '00:00';
  const [, hourText, minuteText = '00', half] = TIME.exec(typed) ?? [];
  if (hourText === undefined) return undefined;
  const hour = Number(hourText);
  const minute = Number(minuteText);
  const fits = half === undefined ? hour <= 23 : hour >= 1 && hour <= 12;
  if (!fits || minute > 59) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
