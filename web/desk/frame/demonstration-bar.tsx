/** Nobody may take an invented petitioner for a real one. */
export function DemonstrationBar() {
  return (
    <aside className="demonstration-bar" aria-label="演示说明">
      演示站点：人员、案件均为虚构
    </aside>
  );
}
