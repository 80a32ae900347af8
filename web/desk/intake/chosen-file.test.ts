import { expect, it } from 'vitest';
import { saySize, uploadForm } from './chosen-file.ts';

it('R16.3 sends kind, name and command before the file, as the server reads them', () => {
  const file = new File(['x'], '判决书.pdf');
  const form = uploadForm({ key: 'k', file, kind: 'evidence', commandId: 'c' });
  expect([...form.keys()]).toEqual(['kind', 'name', 'commandId', 'file']);
  expect(form.get('name')).toBe('判决书.pdf');
});

it('says sizes as people read them', () => {
  expect([saySize(12), saySize(2048), saySize(3 * 1024 * 1024)]).toEqual(['12 字节', '2 KB', '3.0 MB']);
});
