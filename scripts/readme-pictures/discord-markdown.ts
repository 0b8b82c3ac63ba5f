import { escapeHtml } from './escape-html.ts';

const TOKEN =
  /```[a-z-]*\n([\s\S]*?)\n```|\\([^0-9A-Za-z\s])|`([^`]+)`|\*\*((?:\\.|[^*])+)\*\*|\*((?:\\.|[^*])+)\*|\[((?:\\.|[^\]])+)\]\(<?([^)>]+)>?\)/g;

/** The part of Discord's markup that the renderer writes. */
export function discordMarkdown(text: string): string {
  const blocks = text.split(/(```[\s\S]*?```)/);
  return blocks.map((block) => (block.startsWith('```') ? inline(block) : lines(block))).join('');
}

function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('### ')) return `<h3>${inline(line.slice(4))}</h3>`;
      if (line.startsWith('-# ')) return `<small>${inline(line.slice(3))}</small>`;
      return line === '' ? '<div class="gap"></div>' : `<div>${inline(line)}</div>`;
    })
    .join('');
}

function inline(text: string): string {
  let html = '';
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, fence, escaped, code, strong, emphasis, label, url] = match;
    html += escapeHtml(text.slice(at, match.index));
    at = match.index + whole.length;
    if (fence !== undefined) html += `<pre>${escapeHtml(fence)}</pre>`;
    else if (escaped !== undefined) html += escapeHtml(escaped);
    else if (code !== undefined) html += `<code>${escapeHtml(code)}</code>`;
    else if (strong !== undefined) html += `<b>${inline(strong)}</b>`;
    else if (emphasis !== undefined) html += `<i>${inline(emphasis)}</i>`;
    else if (label !== undefined) html += `<a href="${escapeHtml(url ?? '')}">${inline(label)}</a>`;
  }
  return html + escapeHtml(text.slice(at));
}
