import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { problemOf } from '#web/ui/api.ts';
import './petition.css';
import './clocks.css';
import './materials.css';
import { petitionQuery } from './petition-data.ts';
import { PetitionDesk } from './petition-desk.tsx';
import { PetitionMissing } from './petition-missing.tsx';

/** One petition: what is due, what I can do, what happened, and the material beside it. */
export function PetitionPage() {
  const { id } = useParams({ from: '/desk/petitions/$id' });
  const { data, error, refetch } = useQuery(petitionQuery(id));
  if (data) return <PetitionDesk key={id} petition={data} />;
  if (error) return <PetitionMissing problem={problemOf(error)} onRetry={() => void refetch()} />;
  return (
    <div className="page" aria-busy="true">
      <Skeleton active paragraph={{ rows: 10 }} />
    </div>
  );
}
