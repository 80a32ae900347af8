import './directory.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { enforcementCaseListSchema } from '#contract/enforcement-case.ts';
import { getJson, problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { CasesTable } from './cases-table.tsx';
import { ImportSheet } from './import-sheet.tsx';

function useCases(q: string) {
  return useQuery({
    queryKey: ['enforcement-cases', 'search', q],
    queryFn: ({ signal }) =>
      getJson(`/api/enforcement-cases?q=${encodeURIComponent(q)}`, enforcementCaseListSchema, signal),
    enabled: q !== '',
  });
}

function Found({ q }: { readonly q: string }) {
  const cases = useCases(q);
  if (q === '') return <p className="faint">输入案号（全部或一部分）、当事人或承办人姓名，按回车查询。</p>;
  if (cases.isError) return <ProblemAlert problem={problemOf(cases.error)} />;
  const { items = [], problem, warnings = [] } = cases.data ?? {};
  const remarks = [...(items.length === 0 && problem ? [problem] : []), ...warnings];
  return (
    <>
      {remarks.map((one) => (
        <p key={one} className="directory-remark">
          {one}
        </p>
      ))}
      <CasesTable items={items} loading={cases.isPending} />
    </>
  );
}

/** The enforcement cases the court knows: to look one up, and to bring in a new list (R12.3). */
export function DirectoryPage() {
  const { q } = useSearch({ from: '/desk/directory' });
  const navigate = useNavigate({ from: '/directory' });
  const { duties } = useSession();
  const [typed, setTyped] = useState(q);
  const [importing, setImporting] = useState(false);
  return (
    <div className="page directory">
      <div className="page-head">
        <h1>执行案件目录</h1>
        <div className="directory-search" data-list-search>
          <Input.Search
            autoFocus
            allowClear
            aria-label="查询执行案件"
            placeholder="案号、当事人、承办人"
            maxLength={200}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onSearch={(text) => void navigate({ search: { q: text.trim() } })}
          />
        </div>
        {duties.includes('importDirectory') && <Button onClick={() => setImporting(true)}>导入目录</Button>}
      </div>
      <Found q={q} />
      <ImportSheet open={importing} onClose={() => setImporting(false)} />
    </div>
  );
}
