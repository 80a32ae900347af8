import { expect, test } from 'vitest';
import { eventKinds, kindOf } from './event-kinds.ts';
import { materialName } from './material-name.ts';
import { moveIn } from './move-in.ts';
import { saySize, viewerFor } from './viewer-kind.ts';

test('a PDF is shown where the browser can, and handed out where it cannot', () => {
  expect(viewerFor('application/pdf', true)).toBe('pdf');
  expect(viewerFor('application/pdf', false)).toBe('download');
});

test('pictures and recordings are shown and played, Word files and AMR recordings handed out', () => {
  expect(viewerFor('image/jpeg', false)).toBe('image');
  expect(viewerFor('audio/mpeg', false)).toBe('audio');
  expect(viewerFor('audio/amr', false)).toBe('download');
  expect(viewerFor('application/vnd.openxmlformats-officedocument.wordprocessingml.document', true)).toBe(
    'download',
  );
});

test('sizes are said as people read them', () => {
  expect([saySize(900), saySize(880_000), saySize(209_715_200)]).toEqual(['900 字节', '859 KB', '200.0 MB']);
});

test('arrows walk through the list and stop at its ends', () => {
  const ids = ['a', 'b', 'c'];
  expect(moveIn(ids, 'a', 'ArrowDown')).toBe('b');
  expect(moveIn(ids, 'c', 'ArrowDown')).toBeUndefined();
  expect(moveIn(ids, 'b', 'Home')).toBe('a');
  expect(moveIn(ids, 'b', 'x')).toBeUndefined();
});

test('every event has a kind to filter by, one this desk does not know yet too', () => {
  expect(eventKinds[kindOf('interviewed')]).toBe('约谈与办理');
  expect(eventKinds[kindOf('somethingNew')]).toBe('约谈与办理');
});

test('a material keeps the extension of its file, however it is named', () => {
  expect(materialName('约谈笔录', '扫描0001.PDF')).toBe('约谈笔录.PDF');
  expect(materialName('约谈笔录.pdf', '扫描0001.PDF')).toBe('约谈笔录.pdf');
  expect(materialName('  ', '扫描0001.PDF')).toBe('扫描0001.PDF');
});
