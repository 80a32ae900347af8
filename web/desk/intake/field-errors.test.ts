import { describe, expect, it } from 'vitest';
import { firstWithError, placeErrors, serverErrors, toFormField, withoutPlaced } from './field-errors.ts';

describe('errors and the fields they belong to', () => {
  it('R12.1 finds the row of the form behind a row of the input', () => {
    expect(toFormField('petitioners.0.phone', [2, 3])).toBe('petitioners.2.phone');
    expect(toFormField('petitioners.1', [2, 3])).toBe('petitioners.3');
    expect(toFormField('petitioners', [2])).toBe('petitioners');
    expect(toFormField('notice.body', [2])).toBe('notice.body');
    expect(toFormField('petitioners.7.name', [0])).toBe('petitioners.7.name');
  });

  it('keeps the first of several faults at one field', () => {
    const findings = [
      { field: 'summary', message: '请填写内容摘要' },
      { field: 'summary', message: '过长' },
    ];
    expect(placeErrors(findings, [])).toEqual({ summary: '请填写内容摘要' });
  });

  it('reads the errors of a refused registration', () => {
    const bare = {
      type: 'about:blank',
      title: '依规不能办理',
      status: 422,
      detail: '缺李四的联系电话',
    };
    const problem = { ...bare, errors: [{ field: 'petitioners.0.phone', message: '缺李四的联系电话' }] };
    expect(serverErrors(problem, [1])).toEqual({ 'petitioners.1.phone': '缺李四的联系电话' });
    expect(serverErrors(bare, [1])).toEqual({});
  });

  it('says once what stands at its field, and keeps what has none', () => {
    const bare = { type: 'about:blank', title: 't', status: 422, detail: 'd' };
    const lost = { field: 'parties.3', message: 'y' };
    const placed = { field: 'petitioners.0.phone', message: 'x' };
    expect(withoutPlaced({ ...bare, errors: [placed, lost] })).toEqual({ ...bare, errors: [lost] });
    expect(withoutPlaced({ ...bare, errors: [placed] })).toEqual(bare);
  });

  it('sends the focus to the first wrong field in reading order, a list standing for its entries', () => {
    const shown = [
      'channel',
      'petitioners',
      'petitioners.0.name',
      'petitioners.0.phone',
      'summary',
      'comparisons',
    ];
    expect(firstWithError({ summary: 'x', 'petitioners.0.phone': 'x' }, shown)).toBe('petitioners.0.phone');
    expect(firstWithError({ 'comparisons.0.reason': 'x' }, shown)).toBe('comparisons');
    expect(firstWithError({ elsewhere: 'x' }, shown)).toBeUndefined();
    expect(firstWithError({}, shown)).toBeUndefined();
  });
});
