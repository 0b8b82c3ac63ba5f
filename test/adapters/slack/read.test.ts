import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCommand, readEvent, readPress } from '../../../src/adapters/slack/read.ts';
import { readShortcut } from '../../../src/adapters/slack/read-shortcut.ts';
import { readText } from '../../../src/adapters/slack/read-text.ts';
import { createSeen } from '../../../src/adapters/slack/seen.ts';
import { AccessEvent, HomeOpenedEvent, SuggestionBody, ViewSubmission } from '../../../src/adapters/slack/wire.ts';
import { eventBody } from '../../platforms/slack/bodies.ts';
import { SLASH_COMMANDS } from './harness.ts';

describe('what was typed', () => {
  test.each([
    ['<@UBOT> what is new?', 'what is new?'],
    ['hey <@UBOT>, papers <@UBOT|offprint> now', 'hey , papers now'],
    ['papers by <@U999|ada> and <@U998>', 'papers by @ada and @U998'],
    ['&lt;!channel&gt; R&amp;D', '<!channel> R&D'],
    ['&amp;lt;', '&lt;'],
    ['<https://arxiv.org/abs/2309.05858|arxiv.org/abs/2309.05858>', 'https://arxiv.org/abs/2309.05858'],
    ['<https://arxiv.org/abs/2309.05858>', 'https://arxiv.org/abs/2309.05858'],
    ['<mailto:a@b.org|a@b.org>', 'a@b.org'],
    ['in <#C123|general> <!here> <!subteam^S1|@team>', 'in #general @here @team'],
    ['<@UBOT>', ''],
  ])('%s is read as %j', (text, expected) => {
    expect(readText(text, 'UBOT')).toBe(expected);
  });
});

describe('what is not for us', () => {
  test.each([[undefined], [null], ['text'], [{}], [{ event: {} }], [{ actions: [] }]])('%j is nothing', (body) => {
    expect(readEvent(body, 'UBOT')).toBeUndefined();
    expect(readCommand(body, SLASH_COMMANDS)).toBeUndefined();
    expect(readPress(body)).toBeUndefined();
  });

  test('a command that we do not have is nothing', () => {
    const body = {
      command: '/weather',
      text: '',
      team_id: 'T',
      channel_id: 'C',
      user_id: 'U',
      trigger_id: '1',
      response_url: 'https://x',
    };
    expect(readCommand(body, SLASH_COMMANDS)).toBeUndefined();
    expect(readCommand({ ...body, command: '/papers' }, SLASH_COMMANDS)).toBeDefined();
  });
});

const FOLDER = '../shared/platforms/slack-payloads';
const payloads = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const load = (file: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));

describe.skipIf(payloads.length === 0)('recorded event bodies (needs ../shared)', () => {
  test('mentions are read, and of all else only what a person says directly', () => {
    const heard = payloads.filter((file) => readEvent(load(file), 'UBOT') !== undefined);
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter((file) => !file.startsWith('event_app_mention'))).toEqual([]);
  });

  test('a mention', () => {
    expect(readEvent(load('event_app_mention__test_app__app_mention_event_body.json'), 'W111')).toEqual({
      ids: ['Ev111', 'T111:C111:1595926230.009600'],
      team: 'T111',
      channel: 'C111',
      user: 'W222',
      direct: false,
      conversation: 'slack:T111:C111:1595926230.009600',
      thread: '1595926230.009600',
      said: { kind: 'sentence', text: 'Hi there!' },
    });
  });

  test('an event of a channel shared with others belongs to the workspace that has the app', () => {
    const said = { text: '<@UBOT> x', channel: 'C111', user: 'U999', ts: '1.1', thread: undefined };
    const body = { ...eventBody('app_mention', said), team_id: 'TFOREIGN' };
    expect(readEvent(body, 'UBOT')?.team).toBe('T111');
    expect(readEvent({ ...body, authorizations: [] }, 'UBOT')?.team).toBe('TFOREIGN');
  });

  test('shortcuts, of the workspace and of a message', () => {
    expect(readShortcut(load('shortcut__test_listener_middleware__body.json'))).toMatchObject({
      name: 'test-shortcut',
      team: 'T111',
      channel: 'W111',
      direct: true,
      responseUrl: undefined,
    });
    expect(readShortcut(load('message_action__test_app_using_methods_in_class__payload.json'))).toMatchObject({
      channel: 'C111',
      text: '@W222 test',
      responseUrl: 'https://hooks.slack.com/app/T111/111/xxx',
    });
  });

  test('a form that was sent, and what is typed into a menu', () => {
    expect(ViewSubmission.safeParse(load('view_submission__test_view_submission__body.json')).success).toBe(true);
    const sent = ViewSubmission.parse(load('view_submission__test_view_submission__response_url_payload_body.json'));
    expect(sent.response_urls).toMatchObject([{ channel_id: 'C111' }]);
    expect(SuggestionBody.parse(load('block_suggestion__test_block_suggestion__body.json'))).toEqual({
      action_id: 'es_a',
      value: 'search word',
    });
  });

  test('the home tab, and access that is lost', () => {
    expect(
      HomeOpenedEvent.safeParse(load('event_app_home_opened__test_events_org_apps__event_payload.json')).success,
    ).toBe(true);
    expect(AccessEvent.safeParse(load('event_app_uninstalled__test_events__app_uninstalled_body.json')).success).toBe(
      true,
    );
    const revoked = AccessEvent.parse(load('event_tokens_revoked__test_events__tokens_revoked_body.json'));
    expect(revoked.event.tokens).toBeDefined();
  });

  test('a press', () => {
    expect(readPress(load('block_actions__test_block_actions__body.json'))).toMatchObject({
      channel: 'C111',
      user: 'W111',
      value: 'click_me_123',
      label: 'Button',
      ephemeral: true,
      conversation: 'slack:T111:C111:W111',
    });
  });
});

describe('what was seen', () => {
  test('is new once, under any of its ids, until it is long ago', () => {
    const seen = createSeen(3);
    expect(seen.isNew(['a', 'b'])).toBe(true);
    expect(seen.isNew(['b', 'c'])).toBe(false);
    expect(seen.isNew(['c'])).toBe(false);
    expect(seen.isNew(['d'])).toBe(true);
    expect(seen.isNew(['a'])).toBe(true);
  });
});
