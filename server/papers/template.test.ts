import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperKinds } from './kinds.ts';
import { type Frame, layOut } from './lay-out.ts';
import { PaperError } from './paper-error.ts';
import { faultsOf, type Vocabulary } from './template.ts';
import { loadTemplates } from './templates.ts';

const vocabulary: Vocabulary = { 姓名: 'text', 理由: 'texts', 期限: ['事项', '日期'] };
const frame: Frame = {
  title: '样张',
  court: '某某人民法院',
  date: '2026-11-23',
  printedDate: '2026年11月23日',
  attachments: [],
  contact: '',
  copies: [],
};
const blocksOf = (template: string, view: Parameters<typeof layOut>[1] = {}) =>
  layOut(template, view, frame).blocks;

describe('P1 a broken template is refused with its line', () => {
  test.each([
    ['# 样张\n{{姓明}}', 2, /没有“姓明”这一项，可用的有：姓名/],
    ['# 样张\n{{#理由}}\n- {{.}}', 2, /\{\{#理由\}\} 没有对应的 \{\{\/理由\}\}/],
    ['# 样张\n\n{{/理由}}', 3, /没有对应的 \{\{#理由\}\}/],
    ['# 样张\n{{姓名', 2, /没有对应的 \}\}/],
    ['# 样张\n{{{姓名}}}', 2, /不能使用不转义/],
    ['# 样张\n{{>别的}}', 2, /不能引用其他模板/],
    ['# 样张\n{{#理由}}{{日期}}{{/理由}}', 2, /没有“日期”/],
    ['# 样张\n| 姓名 | {{姓名}} | 理由 |', 2, /2栏或4栏/],
    ['# 样张\n| 姓名 | {{姓名}}', 2, /以 \| 结束/],
    ['# 样张\n|= 事项 | 日期 |\n{{#期限}}\n| {{事项}} |\n{{/期限}}', 4, /表头有2栏，本行有1栏/],
    ['# 样张\n【签名】', 2, /没有【签名】这一部分，可用的有：【附件】/],
    ['# 样张\n##小标题', 2, /标题须写作/],
    ['{{姓名}}', 1, /缺标题/],
  ])('P1 %j', (template, line, message) => {
    expect(faultsOf(template, vocabulary)).toContainEqual({ line, message: expect.stringMatching(message) });
  });

  test('P1 fields of rows may be named inside them, and names from outside too', () => {
    const good = '# 样张\n|= 事项 | 日期 |\n{{#期限}}\n| {{事项}}{{姓名}} | {{日期}} |\n{{/期限}}';
    expect(faultsOf(good, vocabulary)).toEqual([]);
  });

  test('P1 a folder of the court: every fault of every file at once; a misspelt file name is one', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'templates-'));
    writeFileSync(path.join(folder, 'reply.txt'), '# 答复\n{{事实}}\n{{意见}}');
    writeFileSync(path.join(folder, 'replies.txt'), '# 答复');
    const load = () => loadTemplates(folder);
    expect(load).toThrow(PaperError);
    for (const said of [/reply\.txt 第 2 行：没有“事实”/, /reply\.txt 第 3 行/, /replies\.txt：没有这种文书/])
      expect(load).toThrow(said);
  });

  test('P1 the court replaces one template; the others stay as they come', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'templates-'));
    writeFileSync(path.join(folder, 'reply.txt'), '# 答复函\n{{答复意见}}');
    const templates = loadTemplates(folder);
    expect(templates.reply).toContain('答复函');
    expect(templates.declineNotice).toContain('不予受理告知书');
  });

  test('P1 every kind has a template that can be used', () => {
    expect(Object.keys(loadTemplates(undefined))).toEqual(Object.keys(paperKinds));
  });
});

describe('P1 from a template to blocks', () => {
  test('P1 one item stands alone, several are numbered', () => {
    const template = '# 样张\n{{#理由}}\n- {{.}}\n{{/理由}}';
    const said = (理由: readonly string[]) =>
      blocksOf(template, { 理由 }).flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
    expect(said(['甲'])).toEqual(['甲']);
    expect(said(['甲', '乙\n丙'])).toEqual(['1. 甲', '2. 乙', '丙']);
  });

  test('P1 a heading with nothing under it is left out, also before the closing words', () => {
    const template = '# 样张\n## 姓名\n{{姓名}}\n## 理由\n{{#理由}}\n- {{.}}\n{{/理由}}\n---\n特此告知。';
    const headings = (view: Parameters<typeof layOut>[1]) =>
      blocksOf(template, view).flatMap((block) => (block.type === 'heading' ? [block.text] : []));
    expect(headings({ 姓名: '张三', 理由: [] })).toEqual(['姓名']);
    expect(headings({ 姓名: '', 理由: ['甲'] })).toEqual(['理由']);
    expect(headings({ 姓名: '', 理由: [] })).toEqual([]);
  });

  test('P1 rows of a form, of a list, and to sign', () => {
    const template =
      '# 样张\n| 姓名 | {{姓名}} | 编号 | |\n|~ 签收 | {{姓名}} |\n|= 事项 | 日期 |\n{{#期限}}\n| {{事项}} | {{日期}} |\n{{/期限}}';
    const [, form, list] = blocksOf(template, { 姓名: '张|三', 期限: [{ 事项: '约谈', 日期: '5日' }] });
    expect(form).toMatchObject({
      type: 'form',
      rows: [
        {
          toSign: false,
          cells: [
            { label: '姓名', lines: ['张|三'] },
            { label: '编号', lines: [] },
          ],
        },
        { toSign: true, cells: [{ label: '签收', lines: ['张|三'] }] },
      ],
    });
    expect(list).toEqual({ type: 'list', head: ['事项', '日期'], rows: [['约谈', '5日']] });
  });

  test('P1 a row to fill in by hand says so, and a label breaks where the template breaks it', () => {
    const [, form] = blocksOf('# 样张\n|_ 备注 | |\n|~ 受送达人{{换行}}签收 | |', {});
    expect(form).toEqual({
      type: 'form',
      rows: [
        { toSign: false, toFill: true, cells: [{ label: '备注', lines: [] }] },
        { toSign: true, cells: [{ label: '受送达人\n签收', lines: [] }] },
      ],
    });
  });

  test('P1 something to read stays with the signature, not its closing words alone', () => {
    const kept = (template: string) =>
      blocksOf(template, {}).flatMap((block) =>
        block.type === 'paragraph' && block.keep ? [block.text] : [],
      );
    const read = '请于十二月四日前书面答复办理情况。';
    expect(kept(`# 样张\n${read}\n${read}\n承办人：赵立。\n特此报告。\n【落款】`)).toEqual([
      read,
      '承办人：赵立。',
      '特此报告。',
    ]);
  });

  test('P1 room to write knows how much stands below it', () => {
    const blocks = blocksOf('# 样张\n【书写区】\n以上笔录已阅。\n~ 信访人　日期\n~ 约谈人', {});
    expect(blocks.find(({ type }) => type === 'writing')).toMatchObject({ below: 4 });
  });

  test('P1 what users typed is never read as a part of the layout', () => {
    const marks = fc.constantFrom(
      '# ',
      '## ',
      '- ',
      '| a | b |',
      '|= ',
      '|_ ',
      '【落款】',
      '---',
      '{{姓名}}',
      '{{{',
      '> ',
      '~ ',
    );
    fc.assert(
      fc.property(marks, fc.string(), (mark, rest) => {
        const typed = `${mark}${rest.replaceAll(/[\n\r\p{Co}]/gu, '')}x`;
        const [, block] = blocksOf('# 样张\n{{姓名}}', { 姓名: typed });
        expect(block).toMatchObject({ type: 'paragraph', text: typed.trim() });
      }),
    );
  });
});
