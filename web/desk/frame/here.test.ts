import { describe, expect, test } from 'vitest';
import { type KeyLine, makeBoard, uniqueLines } from './here.ts';

describe('what the open page offers', () => {
  test('is there while it is shown, as it is at that moment, and gone afterwards', () => {
    const board = makeBoard<string>();
    let list = ['j', 'k'];
    const take = board.put(() => list);
    const other = board.put(() => ['n']);
    list = ['j'];
    expect(board.read()).toEqual(['j', 'n']);
    take();
    expect(board.read()).toEqual(['n']);
    other();
    expect(board.read()).toEqual([]);
  });

  test('is said once, whoever says it', () => {
    const lines: readonly KeyLine[] = [
      [['j'], '下一件'],
      [['j'], '下一件'],
      [['Ctrl', 'Enter'], '提交'],
    ];
    expect(uniqueLines(lines)).toEqual([lines[0], lines[2]]);
  });
});
