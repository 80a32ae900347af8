import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { Layout } from './block.ts';
import { toDocx } from './docx.ts';

const layout: Layout = {
  title: '处理（答复）意见书',
  court: '济南市钢城区人民法院',
  date: '2027-01-15',
  blocks: [
    { type: 'title', lines: ['济南市钢城区人民法院', '处理（答复）意见书'] },
    { type: 'right', text: '（2026）鲁0117执访12号' },
    { type: 'flush', text: '张建国：' },
    { type: 'heading', text: '信访诉求' },
    { type: 'paragraph', text: '尽快<拍卖>&评估。', keep: false },
    { type: 'form', rows: [{ toSign: true, cells: [{ label: '承办人', lines: ['赵立'] }] }] },
    { type: 'list', head: ['序号', '材料'], rows: [['1', '裁定书']] },
    { type: 'toSign', labels: ['信访人', '日期'] },
    { type: 'attachments', names: ['甲', '乙'] },
    { type: 'signature', court: '济南市钢城区人民法院', day: '2027年1月15日' },
    { type: 'contact', text: '联系人：王敏' },
    { type: 'copies', text: '抄送：济南中院。' },
  ],
};

async function parts(of: Layout) {
  const zip = await JSZip.loadAsync(await toDocx(of));
  const read = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  return { document: await read('word/document.xml'), styles: await read('word/styles.xml') };
}

describe('P1 the editable copy', () => {
  test('P1 names the styles and the typefaces that the court’s Word and WPS have', async () => {
    const { styles } = await parts(layout);
    for (const name of ['公文标题', '公文一级标题', '公文正文', '公文顶格', '公文表格'])
      expect(styles).toContain(`w:val="${name}"`);
    for (const face of ['仿宋_GB2312', '方正小标宋简体', '黑体'])
      expect(styles).toContain(`w:eastAsia="${face}"`);
  });

  test('P1 page and lines as GB/T 9704-2012 wants them: A4, 37/35/28/26 mm, 22 lines a page', async () => {
    const { document, styles } = await parts(layout);
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(document).toContain('w:linePitch="579"');
    expect(styles).toContain('w:line="579" w:lineRule="exact"');
    const typeArea = 16838 - 2098 - 1984;
    expect(Math.floor(typeArea / 579)).toBe(22);
  });

  test('P1 a place to fill in by hand is blank, one that nobody filled carries a dash', async () => {
    const cells = [{ label: '备注', lines: [] }];
    const words = async (toFill: boolean) => {
      const form = { type: 'form' as const, rows: [{ toSign: false, toFill, cells }] };
      return (await parts({ ...layout, blocks: [form] })).document.replaceAll(/<[^>]+>/g, '');
    };
    expect(await words(true)).toBe('备注');
    expect(await words(false)).toBe('备注—');
  });

  test('P1 two tables stay two: Word makes one of neighbours without a paragraph between', async () => {
    const { document } = await parts({
      ...layout,
      blocks: layout.blocks.filter(({ type }) => type === 'form' || type === 'list'),
    });
    expect(document).toMatch(/<\/w:tbl><w:p>/);
    expect(document).not.toMatch(/<\/w:tbl><w:tbl>/);
  });

  test('P1 says every word of the layout, as text', async () => {
    const { document } = await parts(layout);
    const words = document.replaceAll(/<[^>]+>/g, '');
    for (const said of [
      '一、信访诉求',
      '尽快&lt;拍卖&gt;&amp;评估。',
      '赵立',
      '裁定书',
      '1.甲',
      '2.乙',
      '抄送：济南中院。',
    ])
      expect(words).toContain(said);
  });
});
