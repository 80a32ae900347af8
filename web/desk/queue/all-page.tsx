import { getRouteApi } from '@tanstack/react-router';
import { PetitionListView } from './petition-list.tsx';

const route = getRouteApi('/desk/petitions');

/** 信访案件: every petition this person may see, whoever it waits for. */
export function AllPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className="page">
      <title>信访案件 · 执访</title>
      <div className="page-head">
        <h1>信访案件</h1>
      </div>
      <PetitionListView
        search={{ ...search, queue: 'all' }}
        title="信访案件"
        onChange={(next) => void navigate({ search: next, replace: true })}
      />
    </div>
  );
}
