import type { types } from '@slack/bolt';
import { escapeHtml } from './escape-html.ts';

type Inline = { type: string; text?: string; style?: Readonly<Record<string, unknown>>; url?: string };

function inline({ type, text = '', style = {}, url = '' }: Inline): string {
  let html = escapeHtml(text);
  if (style.code === true) html = `<code>${html}</code>`;
  if (style.italic === true) html = `<i>${html}</i>`;
  if (style.bold === true) html = `<b>${html}</b>`;
  return type === 'link' ? `<a href="${escapeHtml(url)}">${html || escapeHtml(url)}</a>` : html;
}

const CLASSES: Readonly<Record<string, string>> = { rich_text_quote: 'quote', rich_text_preformatted: 'pre' };

function richText({ elements }: types.RichTextBlock): string {
  return elements
    .map((part) => {
      const content = part.elements as readonly Inline[]; // what the renderer writes: texts and links
      return `<div class="${CLASSES[part.type] ?? 'part'}">${content.map(inline).join('')}</div>`;
    })
    .join('');
}

function element(one: object): string {
  if ('placeholder' in one) {
    const { text } = one.placeholder as types.PlainTextElement; // of a select menu
    return `<span class="button select">${escapeHtml(text)}<i>⌄</i></span>`;
  }
  const text =
    'text' in one ? (typeof one.text === 'object' ? (one.text as types.PlainTextElement).text : one.text) : ''; // of a button, or a plain text
  return `<span class="button">${escapeHtml(String(text))}</span>`;
}

function block(one: types.KnownBlock, picture: (id: string) => string): string {
  if (one.type === 'header') return `<h3>${escapeHtml(one.text.text)}</h3>`;
  if (one.type === 'rich_text') return richText(one);
  if (one.type === 'divider') return '<hr>';
  if (one.type === 'context') {
    const texts = one.elements.map((part) => ('text' in part ? escapeHtml(part.text) : ''));
    return `<div class="context">${texts.join(' ')}</div>`;
  }
  if (one.type === 'actions') return `<div class="row">${one.elements.map(element).join('')}</div>`;
  if (one.type === 'image') {
    const id = 'slack_file' in one ? String(Object.values(one.slack_file)[0]) : '';
    const title = one.title === undefined ? '' : `<div class="title">${escapeHtml(one.title.text)} ▾</div>`;
    return `${title}<img class="media" src="${picture(id)}" alt="">`;
  }
  return '';
}

/** A message as Slack's client shows it in its light theme. */
export function slackPage(asked: string, blocks: readonly types.KnownBlock[], picture: (id: string) => string): string {
  const shown = blocks.map((one) => block(one, picture)).join('');
  return `<style>${STYLE}</style><main>
    <div class="message"><div class="avatar ada">A</div><div class="body">
      <div class="head"><b>Ada</b><time>9:41 AM</time></div><div class="part"><a class="at">@Offprint</a> ${escapeHtml(asked)}</div>
    </div></div>
    <div class="message"><div class="avatar">O</div><div class="body">
      <div class="head"><b>Offprint</b><span class="app">APP</span><time>9:41 AM</time></div>${shown}
    </div></div></main>`;
}

const STYLE = `
  main { width: 660px; padding: 16px 18px; background: #fff; color: #1d1c1d; font: 400 15px/1.45 Inter; display: flex; flex-direction: column; gap: 16px }
  a { color: #1264a3; text-decoration: none } b { font-weight: 600 } .at { background: #e8f1f9; border-radius: 3px; padding: 0 3px }
  .message { display: flex; gap: 10px } .body { flex: 1; min-width: 0; display: flex; flex-direction: column; gap: 7px }
  .avatar { width: 38px; height: 38px; border-radius: 8px; background: #3b5bdb; color: #fff; font: 600 20px/38px Inter; text-align: center; flex: none }
  .ada { background: #b0563f }
  .head { display: flex; gap: 7px; align-items: center; margin-bottom: -4px } time { font-size: 12px; color: #616061 }
  .app { background: #ececed; color: #5b5a5c; font: 600 10px/15px Inter; border-radius: 3px; padding: 0 4px }
  h3 { font: 600 18px/1.3 Inter; margin: 2px 0 0 } .part, .quote, .pre { white-space: pre-wrap; overflow-wrap: anywhere }
  .title { font-size: 13px; color: #616061; margin-bottom: -3px }
  .quote { border-left: 4px solid #ddd; padding-left: 12px } .context { font-size: 13px; color: #616061 }
  .pre { background: #f8f8f8; border: 1px solid #e2e2e2; border-radius: 4px; padding: 8px 10px; font: 12.5px/1.4 'DejaVu Sans Mono', monospace; white-space: pre }
  .row { display: flex; flex-wrap: wrap; gap: 8px } .media { width: 480px; border-radius: 8px; display: block }
  .button { border: 1px solid #c9c9ca; border-radius: 8px; font: 600 13.5px/32px Inter; padding: 0 12px } .select { font-weight: 400; min-width: 200px; display: flex; justify-content: space-between }
  hr { width: 100%; border: 0; border-top: 1px solid #ddd; margin: 2px 0 }
`;
