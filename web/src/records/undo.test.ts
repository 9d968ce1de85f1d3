import { beforeEach, expect, it } from 'vitest';
import { dismiss, toasts } from '@/ui/toast';
import { done, remember, saved, undoLast } from './undo';

const texts = () => toasts().map(one => one.text);

beforeEach(() => {
  for (const one of toasts()) dismiss(one.id);
});

it('says no longer that something is done when it was taken back', async () => {
  done('8 settled', async () => '8 undecided again');
  expect(texts()).toEqual(['8 settled']);
  await undoLast();
  expect(texts()).toEqual(['8 undecided again']);
});

it('takes back what the message is about, and not what came after it', async () => {
  done('first', async () => 'first is back');
  done('second', async () => 'second is back');
  toasts()[0]?.action?.run();
  await Promise.resolve();
  await Promise.resolve();
  expect(texts()).toContain('first is back');
  expect(texts()).toContain('second');
  await undoLast();
  expect(texts()).toEqual(['first is back', 'second is back']);
});

it('leaves other messages where something was remembered without one', async () => {
  done('first', async () => 'first is back');
  remember(async () => 'quiet is back');
  await undoLast();
  expect(texts()).toEqual(['first', 'quiet is back']);
});

it('ties a message to what was remembered just before it', async () => {
  remember(async () => 'the stage is back');
  saved('Moved to Won');
  expect(texts()).toEqual(['Moved to Won']);
  await undoLast();
  expect(texts()).toEqual(['the stage is back']);
});
