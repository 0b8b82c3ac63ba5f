import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/core/view/plain-text.ts';
import { GALLERY } from '../../gallery.ts';

describe('the plain rendering', () => {
  it.each(GALLERY)('loses nothing: $name', ({ view }) => {
    const text = renderText(view);
    for (const block of view.blocks) {
      if (block.kind === 'paper') expect(text).toContain(block.card.title);
      if (block.kind === 'list') for (const { card } of block.items) expect(text).toContain(card.title);
      if (block.kind === 'facts') for (const { value } of block.facts) expect(text).toContain(value);
      if (block.kind === 'code' || block.kind === 'notice' || block.kind === 'understood')
        expect(text).toContain(block.text);
    }
  });

  it('has something to show for every view of the gallery', () => {
    expect(GALLERY.length).toBeGreaterThan(10);
  });
});
