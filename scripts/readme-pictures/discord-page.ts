import { type APIComponentInContainer, ComponentType } from 'discord.js';
import type { Body } from '../../src/adapters/discord/render.ts';
import { discordMarkdown } from './discord-markdown.ts';
import { escapeHtml } from './escape-html.ts';

/** The files that go with a message, by name, as addresses of their data. */
export type Files = ReadonlyMap<string, string>;

function component(one: APIComponentInContainer, files: Files): string {
  if (one.type === ComponentType.TextDisplay) return `<div class="text">${discordMarkdown(one.content)}</div>`;
  if (one.type === ComponentType.Separator) return '<hr>';
  if (one.type === ComponentType.Section) {
    const text = one.components.map((part) => component(part, files)).join('');
    return `<div class="section"><div>${text}</div>${button(one.accessory)}</div>`;
  }
  if (one.type === ComponentType.MediaGallery) {
    const urls = one.items.map(({ media }) => files.get(media.url.replace('attachment://', '')) ?? '');
    return urls.map((url) => `<img class="media" src="${url}" alt="">`).join('');
  }
  if (one.type === ComponentType.ActionRow) {
    const parts = one.components.map((part) =>
      part.type === ComponentType.StringSelect
        ? `<span class="select">${escapeHtml(part.placeholder ?? '')}<i>⌄</i></span>`
        : button(part),
    );
    return `<div class="row">${parts.join('')}</div>`;
  }
  return '';
}

function button(part: object): string {
  return 'label' in part ? `<span class="button">${escapeHtml(String(part.label))}</span>` : '';
}

/** A message as Discord's client shows it in its dark theme. */
export function discordPage(asked: string, { components }: Body, files: Files): string {
  const [container] = components;
  const shown = container.components.map((one) => component(one, files)).join('');
  return `<style>${STYLE}</style><main>
    <div class="asked"><i></i><b>ada</b> used <em>${escapeHtml(asked)}</em></div>
    <div class="message"><div class="avatar">O</div><div class="body">
      <div class="head"><b>Offprint</b><span class="app">APP</span><time>Today at 09:41</time></div>
      <div class="container">${shown}</div>
    </div></div></main>`;
}

const STYLE = `
  main { width: 660px; padding: 18px 18px 20px; background: #1a1a1e; color: #dfe0e2; font: 400 15px/1.38 Inter; }
  a { color: #7aa5ff; text-decoration: none } b { font-weight: 600; color: #fff } i { font-style: italic }
  .asked { display: flex; gap: 6px; align-items: center; font-size: 13px; color: #aaabb0; margin: 0 0 6px 20px }
  .asked i { width: 30px; height: 9px; border: solid #4a4b52; border-width: 2px 0 0 2px; border-radius: 7px 0 0 0; margin-top: 9px }
  .asked b { color: #e3b341 } .asked em { color: #8ea8ff; font-style: normal; background: #2a2d4a; border-radius: 4px; padding: 0 4px }
  .message { display: flex; gap: 14px } .body { flex: 1; min-width: 0 }
  .avatar { width: 40px; height: 40px; border-radius: 50%; background: #3b5bdb; color: #fff; font: 600 21px/40px Inter; text-align: center }
  .head { display: flex; gap: 7px; align-items: center; margin-bottom: 5px } time { font-size: 12px; color: #94959c }
  .app { background: #5865f2; color: #fff; font: 600 10px/15px Inter; border-radius: 4px; padding: 0 5px }
  .container { background: #242429; border: 1px solid #313138; border-left: 4px solid #3b5bdb; border-radius: 8px; padding: 14px 16px; display: flex; flex-direction: column; gap: 10px }
  h3 { font: 600 17px/1.35 Inter; color: #fff; margin: 0 0 3px } small { display: block; font-size: 12.5px; color: #a3a4aa }
  .gap { height: 8px } hr { width: 100%; border: 0; border-top: 1px solid #38383f; margin: 0 }
  .section { display: flex; gap: 14px; justify-content: space-between; align-items: flex-start }
  .row { display: flex; flex-wrap: wrap; gap: 8px } .media { width: 100%; border-radius: 8px; display: block }
  .button { background: #38393f; border: 1px solid #42434a; color: #fff; font: 500 14px/30px Inter; border-radius: 8px; padding: 0 14px; white-space: nowrap; flex: none }
  .select { flex: 1; display: flex; justify-content: space-between; background: #1d1d21; border: 1px solid #3a3a41; border-radius: 8px; padding: 8px 12px; color: #a3a4aa }
  pre { background: #1a1a1e; border: 1px solid #34343b; border-radius: 6px; padding: 10px 12px; margin: 6px 0 0; font: 13px/1.35 'DejaVu Sans Mono', monospace }
`;
