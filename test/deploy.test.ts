import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { VARIABLE_NAMES } from '../src/config.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

const dockerfile = read('deploy/Dockerfile');
const compose = read('deploy/compose.yaml');
const unit = read('deploy/offprint.service');
const [, image = ''] = dockerfile.split(/^FROM .*\n(?=ENV)/m);
const Package = z.object({ engines: z.object({ node: z.string() }), scripts: z.object({ start: z.string() }) });
const { engines, scripts } = Package.parse(JSON.parse(read('package.json')));

test('the image is built of what is there, and of what Docker is shown', () => {
  const shown = matches(read('.dockerignore'), /^!(.*)$/gm);
  const copied = matches(dockerfile, /^COPY (?!--from)(.*) \S+$/gm).flatMap((files) => files.split(' '));
  for (const file of copied) {
    expect(existsSync(file), file).toBe(true);
    expect(
      shown.some((one) => file === one || file.startsWith(`${one}/`)),
      file,
    ).toBe(true);
  }
});

test('the image has all that the program reads beside its own code', () => {
  for (const part of ['node_modules', 'dist', 'package.json', 'fonts', 'data/catalogue.json'])
    expect(image).toContain(part);
});

test('it runs as nobody of importance, on a version of Node that it knows, with the port that it is asked about', () => {
  expect(image).toMatch(/^USER node$/m);
  for (const version of matches(dockerfile, /^FROM node:(\d+)/gm)) expect(engines.node).toContain(`^${version}.`);
  const [port = ''] = matches(image, /OPERATIONS_PORT=(\d+)/g);
  expect(matches(image, /^EXPOSE (\d+)$/gm)).toEqual([port]);
  expect(image).toContain(`http://127.0.0.1:${port}/readyz`);
  expect(image).toContain(`CMD ${JSON.stringify(scripts.start.split(' ')).replaceAll(',', ', ')}`);
});

test.each([
  ['the image', matches(image, /\b([A-Z]+(?:_[A-Z]+)*)=/g)],
  ['the composition', matches(compose, /^ {6}([A-Z_]+):/gm)],
  ['the unit', matches(unit, /([A-Z]+_[A-Z]+)=/g)],
])('%s sets only variables that are read', (_, names) => {
  const known = new Set([...VARIABLE_NAMES, 'NODE_ENV']);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(known).toContain(name);
});

test('two bots share a database that is ready before them, and can write nowhere else', () => {
  expect(compose).toMatch(/replicas: 2/);
  expect(compose).toMatch(/read_only: true[\s\S]*cap_drop: \[ALL\][\s\S]*no-new-privileges:true/);
  expect(compose).toMatch(/depends_on: \{ database: \{ condition: service_healthy \} \}/);
  const [name = '', user = ''] = [
    ...matches(compose, /@(\w+)\/offprint$/gm),
    ...matches(compose, /POSTGRES_USER: (\w+)/g),
  ];
  expect(compose).toMatch(new RegExp(`^  ${name}:$`, 'm'));
  expect(compose).toContain(`DATABASE_URL: postgres://${user}:`);
});

test('whoever stops it gives it the ten seconds that it takes at most', () => {
  const seconds = [...matches(compose, /stop_grace_period: (\d+)s/g), ...matches(unit, /^TimeoutStopSec=(\d+)$/gm)].map(
    Number,
  );
  expect(seconds).toHaveLength(2);
  for (const one of seconds) expect(one).toBeGreaterThan(10);
});
