import { asked } from '../asked.ts';
import type { Question } from '../judge.ts';

export const TALK: readonly Question[] = [
  ...asked(
    { kind: 'help' },
    'help',
    'what can you do',
    'how does this work?',
    'what can I ask?',
    'commands',
    'Help!',
    'how do I use this bot',
    'what do you know?',
  ),
  ...asked(
    { kind: 'greeting' },
    'hi',
    'hello bot',
    'good morning',
    'hey there 👋',
    'Hello!',
    'hiya',
    'yo',
    'Good evening everyone',
  ),
  ...asked(
    { kind: 'thanks' },
    'thanks',
    'thank you!',
    'thx',
    'cheers',
    'many thanks 🙏',
    'great, thanks',
    'ty',
    'awesome, thank you so much',
  ),
  ...asked({ kind: 'status' }, 'status', "what's your status?"),
];
